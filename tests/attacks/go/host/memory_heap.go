// tries: takes memory on the heap, and touches it
// verdict: memory_limit_exceeded, runtime_error, time_limit_exceeded
package main

func Evens(numbers []int) []int {
	held := [][]byte{}
	for {
		block := make([]byte, 64<<20)
		for i := 0; i < len(block); i += 4096 {
			block[i] = 1
		}
		held = append(held, block)
	}
}
