// tries: starts threads until there are no more to be had
// verdict: runtime_error, wrong_answer, time_limit_exceeded
package main

import "runtime"
import "syscall"
import "time"

func Evens(numbers []int) []int {
	for range 2000 {
		go func() {
			runtime.LockOSThread()
			syscall.Nanosleep(&syscall.Timespec{Sec: 600}, nil)
		}()
	}
	time.Sleep(200 * time.Millisecond)
	return nil
}
