// Keeps all that it makes.
package main

func Evens(numbers []int) []int {
	var kept [][]int
	for i := 0; ; i++ {
		page := make([]int, 1<<16)
		for j := range page {
			page[j] = i + j
		}
		kept = append(kept, page)
	}
}
