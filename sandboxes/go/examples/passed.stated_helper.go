// States the given helper function again.
package main

func IsEven(number int) bool {
	return number&1 == 0
}

func Evens(numbers []int) []int {
	found := []int{}
	for _, number := range numbers {
		if IsEven(number) {
			found = append(found, number)
		}
	}
	return found
}
