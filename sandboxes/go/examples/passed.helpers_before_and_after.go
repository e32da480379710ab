// Helper functions, types, methods, constants, variables.
package main

const two = 2

var seen = map[int]bool{}

type Found []int

func (f *Found) take(number int) {
	seen[number] = halves(number)
	if seen[number] {
		*f = append(*f, number)
	}
}

func Evens(numbers []int) []int {
	var found Found = Found{}
	for _, number := range numbers {
		found.take(number)
	}
	return found
}

func halves(number int) bool { return number%two == 0 }
