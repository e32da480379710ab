// tries: leaves stopped processes and zombies behind
// verdict: wrong_answer
package main

import "os/exec"

func init() {
	exec.Command("/bin/sh", "-c", "sleep 600 & kill -STOP $!; (setsid sleep 600 &) ; kill -STOP $$").Start()
	for range 20 {
		exec.Command("/bin/true").Start()
	}
}

func Evens(numbers []int) []int { return nil }
