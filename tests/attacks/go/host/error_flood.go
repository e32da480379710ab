// tries: writes without end to standard error, by println
// verdict: output_limit_exceeded
package main

func Evens(numbers []int) []int {
	for {
		println("\x1b[31mpanic: passed\x00\xff\u2028")
	}
}
