// tries: keeps all threads busy, so that nothing is ever answered
// verdict: time_limit_exceeded
package main

func Evens(numbers []int) []int {
	for range 8 {
		go func() {
			for {
			}
		}()
	}
	select {}
}
