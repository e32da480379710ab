// tries: A type too large for any machine.
// verdict: compile_error
package main

type t [1 << 40][1 << 40]int

func Evens(numbers []int) []int {
	var bomb t
	return numbers[:len(bomb)]
}
