// tries: A frame that says it is 4 GiB long.
// verdict: runtime_error
package main

import "os"
import "syscall"

func Evens(numbers []int) []int {
	content := []byte{0}
	length := 0xffffffff
	syscall.Write(4, append([]byte{byte(length >> 24), byte(length >> 16), byte(length >> 8), byte(length)}, content...))
	os.Exit(0)
	return nil
}
