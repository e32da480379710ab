// tries: panics with a large value of nested maps and slices
// verdict: runtime_error
package main

func Evens(numbers []int) []int {
	value := map[string][][]float64{}
	for i := 0; i < 100; i++ {
		value[string(rune(i))] = make([][]float64, 1000)
	}
	panic(value)
}
