package main
//go:nosplit
func f(a [1000]int) int { return g(a) }
//go:nosplit
func g(a [1000]int) int { return a[3] }
func main() { println(f([1000]int{})) }
