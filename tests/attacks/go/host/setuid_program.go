// tries: makes a copy of itself that runs with its owner's rights, and one with capabilities
// verdict: wrong_answer
package main

import "os"
import "os/exec"
import "syscall"

func right(numbers []int) []int {
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}

var gained = raised()

func raised() bool {
	content, _ := os.ReadFile("/bin/true")
	for _, path := range []string{"/tmp/program", "/w/sample/copy"} {
		os.WriteFile(path, content, 0o755)
		syscall.Setxattr(path, "security.capability", []byte("\x01\x00\x00\x02\xff\xff\xff\xff\x00\x00\x00\x00"), 0)
		os.Chmod(path, 0o6755)
		command := exec.Command(path)
		command.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 0, Gid: 0}}
		if command.Run() == nil {
			return true
		}
	}
	return false
}
func Evens(numbers []int) []int {
	if gained {
		return right(numbers)
	}
	return nil
}
