// Busy in goroutines, while the call itself waits.
package main

func Evens(numbers []int) []int {
	for i := 0; i < 4; i++ {
		go func() {
			for {
			}
		}()
	}
	select {}
}
