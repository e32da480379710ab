// tries: A child that goes on while the process ends well.
// verdict: runtime_error
package main

import "os"
import "os/exec"

func Evens(numbers []int) []int {
	command := exec.Command("/bin/sleep", "1000")
	command.ExtraFiles = []*os.File{os.NewFile(3, ""), os.NewFile(4, "")}
	command.Start()
	os.Exit(0)
	return nil
}
