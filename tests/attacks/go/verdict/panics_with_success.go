// tries: panics with nil, which recover takes for none
// verdict: runtime_error
package main

func Evens(numbers []int) []int { panic(error(nil)) }
