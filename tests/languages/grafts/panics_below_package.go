package main
import "sort"
type n struct{ next *n; v int }
func main() { x := []int{3,1,2}; sort.Slice(x, func(i, j int) bool { var p *n; return p.next.v < x[j] }) }
