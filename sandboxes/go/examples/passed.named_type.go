// A named type with the declared one under it.
package main


type Numbers = []int

func Evens(numbers Numbers) (found Numbers) {
	found = Numbers{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return
}
