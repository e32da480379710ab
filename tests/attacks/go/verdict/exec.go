// tries: Becomes another program that ends well.
// verdict: runtime_error
package main

import "syscall"

func Evens(numbers []int) []int {
	syscall.Exec("/bin/true", []string{"true"}, nil)
	return nil
}
