// tries: texts of many lines, which all differ from one another
// verdict: wrong_answer, runtime_error
// problem: Go/1
package main

import "strconv"

func Words(text string) []string {
	words := []string{}
	for i := 0; i < 50_000; i++ {
		words = append(words, strconv.Itoa(i)+"\n")
	}
	return words
}
