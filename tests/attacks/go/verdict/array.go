// tries: An array of eight terabytes.
// verdict: memory_limit_exceeded
package main

type t [1 << 40]int

func Evens(numbers []int) []int {
	var bomb t
	return numbers[:len(bomb)]
}
