package main

//go:nosplit
func f(a [200]int) int {
	if a[0] == 0 {
		return 0
	}
	return g(a)
}

//go:nosplit
//go:noinline
func g(a [200]int) int { return f(a) }

func main() { println(f([200]int{1})) }
