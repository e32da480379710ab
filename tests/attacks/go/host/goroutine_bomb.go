// tries: starts goroutines until there is no more memory
// verdict: memory_limit_exceeded, time_limit_exceeded
// slow: fills all memory, a little at a time
package main

func Evens(numbers []int) []int {
	for {
		go func() {
			var held [4096]byte
			held[len(numbers)] = 1
			select {}
		}()
	}
}
