// tries: A goroutine ends the process a little later.
// verdict: runtime_error
package main

import "os"
import "time"

func Evens(numbers []int) []int {
	go func() { os.Exit(0) }()
	time.Sleep(time.Second)
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}
