// tries: becomes /bin/true in the middle of an answer
// verdict: runtime_error
package main

import "syscall"

func Evens(numbers []int) []int {
	syscall.Write(4, []byte{0, 0, 0, 20, 'R'})
	syscall.Exec("/bin/true", []string{"true"}, nil)
	return nil
}
