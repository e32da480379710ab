// tries: an answer nearly as long as frames may be
// verdict: wrong_answer, runtime_error
package main

func Evens(numbers []int) []int {
	answer := make([]int, 1_900_000)
	for i := range answer {
		answer[i] = i * 7919
	}
	return answer
}
