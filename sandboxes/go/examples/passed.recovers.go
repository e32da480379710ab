// Panics and recovers.
package main

func Evens(numbers []int) []int {
	found := []int{}
	for _, number := range numbers {
		func() {
			defer func() { recover() }()
			found = append(found, []int{number}[number&1])
		}()
	}
	return found
}
