// Handles signals and sets limits of its own.
package main

import "os/signal"
import "runtime"
import "runtime/debug"
import "syscall"

func Evens(numbers []int) []int {
	signal.Ignore(syscall.SIGTERM, syscall.SIGPIPE)
	debug.SetGCPercent(-1)
	runtime.GOMAXPROCS(1)
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}
