// Tests of its own, as chat answers have them.
package main

func Evens(numbers []int) []int {
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}

func TestEvens(t *testing.T) {
	if len(Evens([]int{2})) != 1 {
		t.Fatal("none")
	}
}
