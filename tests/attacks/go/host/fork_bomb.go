// tries: starts itself again and again, from every process of it
// verdict: time_limit_exceeded, runtime_error, wrong_answer
package main

import "os"
import "os/exec"
import "syscall"

func init() {
	for {
		command := exec.Command("/proc/self/exe")
		command.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
		command.Start()
		if os.Getppid() == 0 {
			break
		}
	}
}

func Evens(numbers []int) []int { return nil }
