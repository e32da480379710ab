// tries: Ends the process after some right answers.
// verdict: runtime_error
package main

import "os"

func Evens(numbers []int) []int {
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	if len(found) > 100 {
		os.Exit(0)
	}
	return found
}
