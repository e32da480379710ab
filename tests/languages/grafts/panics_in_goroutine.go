package main
type t struct{ x []int }
func (v *t) get(i int) int { return v.x[i] }
func main() { v := &t{}; go func() { println(v.get(7)) }(); select {} }
