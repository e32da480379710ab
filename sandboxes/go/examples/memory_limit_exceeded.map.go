// A map without end.
package main

import "strings"

func Evens(numbers []int) []int {
	kept := map[int]string{}
	for i := 0; ; i++ {
		kept[i] = strings.Repeat("even", 1<<18)
	}
}
