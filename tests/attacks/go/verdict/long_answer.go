// tries: an answer of a hundred thousand numbers, of which a difference would be computed
// verdict: wrong_answer, runtime_error
package main

func Evens(numbers []int) []int { return make([]int, 100_000) }
