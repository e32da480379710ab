// tries: Ends the process while its variables are initialised.
// verdict: runtime_error
package main

import "syscall"

var _ = func() int {
	syscall.Exit(0)
	return 0
}()

func Evens(numbers []int) []int {
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}
