// tries: one text of a hundred thousand lines
// verdict: wrong_answer, runtime_error
// problem: Go/1
package main

import "strings"

func Words(text string) []string { return []string{strings.Repeat("a\nb\n", 100_000)} }
