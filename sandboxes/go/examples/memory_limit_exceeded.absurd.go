// One slice beyond all memory.
package main

func Evens(numbers []int) []int {
	return make([]int, 1<<38)[:len(numbers)]
}
