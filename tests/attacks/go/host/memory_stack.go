// tries: takes memory on the stack, without a limit
// verdict: runtime_error, memory_limit_exceeded, time_limit_exceeded
package main

import "runtime/debug"

func down(n int) int {
	var held [1 << 12]int
	held[n%len(held)] = n
	return down(n+1) + held[(n+1)%len(held)]
}

func Evens(numbers []int) []int {
	debug.SetMaxStack(1 << 40)
	debug.SetGCPercent(-1)
	return []int{down(0)}
}
