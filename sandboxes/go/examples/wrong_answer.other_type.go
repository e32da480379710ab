// The right numbers in a slice of another type.
package main


func Evens(numbers []int) []int64 {
	found := []int64{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, int64(number))
		}
	}
	return found
}
