// Goroutines that are waited for, and one that never ends.
package main

import "sync"

func Evens(numbers []int) []int {
	parts, done := make([][]int, len(numbers)), sync.WaitGroup{}
	for i, number := range numbers {
		done.Add(1)
		go func() {
			defer done.Done()
			if number%2 == 0 {
				parts[i] = []int{number}
			}
		}()
	}
	done.Wait()
	go func() { select {} }()
	found := []int{}
	for _, part := range parts {
		found = append(found, part...)
	}
	return found
}
