// tries: Remembers what it was asked and answers with that.
// verdict: wrong_answer
package main

var asked []int

func Evens(numbers []int) []int {
	asked = append(asked, numbers...)
	return asked
}
