// tries: recovers in one goroutine from what it causes in another, and ends with exit code 0
// verdict: runtime_error
package main

import "os"
import "time"

func Evens(numbers []int) []int {
	go func() {
		defer func() {
			recover()
			os.Exit(0)
		}()
		panic("now")
	}()
	time.Sleep(time.Minute)
	return nil
}
