// tries: a program with a gigabyte of data in it
// verdict: compile_error, memory_limit_exceeded, time_limit_exceeded, output_limit_exceeded
package main

var held = [1 << 28]int{1<<28 - 1: 1, 7: 7}

func Evens(numbers []int) []int { return held[:len(held)-1] }
