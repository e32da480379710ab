// tries: gives the compiler and the linker orders in comments
// verdict: wrong_answer, compile_error
package main

//go:debug panicnil=1
//go:cgo_ldflag "-L/judges"
//go:cgo_import_dynamic exit exit "libc.so.6"
//go:generate true
//go:build ignore
//line /judges/tests.go:1

func Evens(numbers []int) []int { return []int{7} }
