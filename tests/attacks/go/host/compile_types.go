// tries: types that double in size from one to the next
// verdict: compile_error, wrong_answer, time_limit_exceeded, memory_limit_exceeded
// slow: the compiler works on them for as long as it may
package main

type a0 struct{ x, y [1 << 10]int }
type a1 struct{ x, y a0 }
type a2 struct{ x, y a1 }
type a3 struct{ x, y a2 }
type a4 struct{ x, y a3 }
type a5 struct{ x, y a4 }
type a6 struct{ x, y a5 }
type a7 struct{ x, y a6 }
type a8 struct{ x, y a7 }
type a9 struct{ x, y a8 }
type a10 struct{ x, y a9 }
type a11 struct{ x, y a10 }
type a12 struct{ x, y a11 }
type a13 struct{ x, y a12 }
type a14 struct{ x, y a13 }
type a15 struct{ x, y a14 }
type a16 struct{ x, y a15 }
type a17 struct{ x, y a16 }
type a18 struct{ x, y a17 }
type a19 struct{ x, y a18 }
type a20 struct{ x, y a19 }

func Evens(numbers []int) []int {
	var held a20
	_ = held
	return nil
}
