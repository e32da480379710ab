// A whole program with a main of its own.
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

func main() {
	fmt.Println(Evens([]int{1, 2}))
	return
}
