// tries: Sends ten answers before it is asked.
// verdict: wrong_answer
package main

import "syscall"

func init() {
	answer := []byte{'R', 5, 0, 0, 0, '[', ']', 'i', 'n', 't', 1, 0, 0, 0, 0}
	for i := 0; i < 10; i++ {
		syscall.Write(4, append([]byte{0, 0, 0, byte(len(answer))}, answer...))
	}
}

func Evens(numbers []int) []int {
	return []int{}
}
