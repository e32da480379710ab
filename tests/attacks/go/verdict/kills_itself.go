// tries: Sends itself SIGKILL.
// verdict: runtime_error
package main

import "os"
import "syscall"

func Evens(numbers []int) []int {
	syscall.Kill(os.Getpid(), syscall.SIGKILL)
	select {}
}
