// tries: panics with a value that holds itself
// verdict: runtime_error
package main

type node struct{ next *node }

func Evens(numbers []int) []int {
	n := &node{}
	n.next = n
	panic(n)
}
