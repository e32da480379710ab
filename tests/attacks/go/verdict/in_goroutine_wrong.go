// tries: a wrong answer with which a goroutine of the tests panics
// verdict: wrong_answer
// problem: Go/2
package main

func Double(number int) int { return 1_000_000 }
