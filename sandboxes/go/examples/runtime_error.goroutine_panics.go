// Panics in a goroutine.
package main

func Evens(numbers []int) []int {
	go panic("elsewhere")
	select {}
}
