// What vet would not let pass: a wrong verb, a copied lock, code that is never reached.
package main

import "fmt"
import "sync"

func Evens(numbers []int) []int {
	var lock sync.Mutex
	other := lock
	other.Lock()
	fmt.Printf("%d\n", "text")
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
	return nil
}
