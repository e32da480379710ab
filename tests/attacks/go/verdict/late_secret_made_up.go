// tries: tests and sample in one process: a right answer, with a made-up secret sent before
// verdict: runtime_error
// problem: Go/3
package main

import "syscall"

func init() { syscall.Write(4, []byte("00000000000000000000000000000000")) }

func Twice(change func(int) int, value int) int { return change(change(value)) }
