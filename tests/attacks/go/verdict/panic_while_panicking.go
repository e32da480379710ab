// tries: panics while it panics, in the functions that print it
// verdict: runtime_error
package main

type trouble struct{}

func (trouble) Error() string { panic(trouble{}) }

func Evens(numbers []int) []int {
	defer func() { panic(recover()) }()
	panic(trouble{})
}
