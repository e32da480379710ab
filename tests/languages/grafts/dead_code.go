package main

import "fmt"

const never = false

func unused() int { return inner() + 1 }
func inner() int  { return 3 }

type hollow struct{}

func (hollow) method(x [0]int) {}

var nothing [0]string

func main() {
	if never {
		fmt.Println(unused())
	}
	func() {}()
	hollow{}.method([0]int{})
	fmt.Println(len(nothing), hollow{})
}
