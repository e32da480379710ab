// Ends the process with an error that nobody can recover from.
package main

func Evens(numbers []int) []int {
	seen := map[int]int{}
	for i := 0; i < 8; i++ {
		go func() {
			for {
				seen[i]++
			}
		}()
	}
	for {
		seen[0]++
	}
}
