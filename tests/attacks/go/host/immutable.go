// tries: makes files that it cannot be rid of, and holds files that have no name any more
// verdict: wrong_answer
package main

import "os"
import "syscall"
import "unsafe"

var held []*os.File

func Evens(numbers []int) []int {
	for _, path := range []string{"/tmp/file", "/w/sample/file"} {
		file, err := os.Create(path)
		if err != nil {
			continue
		}
		held = append(held, file)
		flags := [1]int{0x30}
		syscall.Syscall(syscall.SYS_IOCTL, file.Fd(), 0x40086602, address(&flags))
		syscall.Flock(int(file.Fd()), syscall.LOCK_EX)
		syscall.Fallocate(int(file.Fd()), 0, 0, 50<<20)
		syscall.Setxattr(path, "user.mine", make([]byte, 4000), 0)
		os.Chmod(path, 0o6777)
		os.Remove(path)
	}
	return nil
}

func address[T any](value *T) uintptr { return uintptr(unsafe.Pointer(value)) }
