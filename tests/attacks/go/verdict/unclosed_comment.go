// tries: opens a comment that only another file would close
// verdict: compile_error
package main

func Evens(numbers []int) []int { return []int{7} }

/* the end of the file
