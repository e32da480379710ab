// tries: leaves processes behind in sessions of their own, which write where the next sample works
// verdict: wrong_answer
package main

import "os"
import "os/exec"
import "syscall"

func init() {
	script := "trap '' 1 2 3 15; while :; do for place in /tmp /dev/shm /w/sample; do echo x >> $place/mine; done; done"
	for range 3 {
		command := exec.Command("/bin/sh", "-c", script)
		command.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
		command.Start()
	}
	os.Stdout.Close()
}

func Evens(numbers []int) []int { return nil }
