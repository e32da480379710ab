// tries: a goroutine that changes the answer while it is being sent
// verdict: wrong_answer, runtime_error
package main

var answer = []int{7}

func init() {
	go func() {
		for {
			answer = make([]int, len(answer)%100+1)
		}
	}()
}

func Evens(numbers []int) []int { return answer }
