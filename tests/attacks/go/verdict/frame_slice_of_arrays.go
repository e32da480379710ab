// tries: A slice of very large arrays, very many of them.
// verdict: runtime_error
package main

import "os"
import "syscall"

func Evens(numbers []int) []int {
	kind := "[][1000][1000]int"
	content := append([]byte{'R', byte(len(kind)), 0, 0, 0}, kind...)
	content = append(content, 1, 0xff, 0xff, 0, 0)
	content = append(content, make([]byte, 100_000)...)
	length := len(content)
	syscall.Write(4, append([]byte{0, byte(length >> 16), byte(length >> 8), byte(length)}, content...))
	os.Exit(0)
	return nil
}
