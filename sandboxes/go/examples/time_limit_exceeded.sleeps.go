// Sleeps for an hour.
package main

import "time"

func Evens(numbers []int) []int {
	time.Sleep(time.Hour)
	return numbers
}
