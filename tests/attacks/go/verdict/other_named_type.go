// tries: a named type with methods where a slice is asked for
// verdict: runtime_error, wrong_answer
package main

type list []int

func (list) Equal(other any) bool { return true }

func Evens(numbers []int) list { return list{7} }
