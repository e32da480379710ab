// tries: takes memory in many processes, each of which alone is within the limit
// verdict: memory_limit_exceeded, runtime_error, wrong_answer, time_limit_exceeded
package main

import "os"
import "os/exec"
import "time"

func init() {
	if os.Getenv("CHILD") != "" {
		held := make([]byte, 300<<20)
		for i := 0; i < len(held); i += 4096 {
			held[i] = 1
		}
		time.Sleep(time.Minute)
	}
	for range 8 {
		command := exec.Command("/proc/self/exe")
		command.Env = []string{"CHILD=1"}
		command.Start()
	}
}

func Evens(numbers []int) []int {
	time.Sleep(time.Second)
	return nil
}
