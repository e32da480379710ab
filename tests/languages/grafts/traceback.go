package main
import ("fmt"; "strings"; "runtime/debug")
type it struct{ b strings.Builder }
func (i *it) add(s string) { i.b.WriteString(s); helper(i, len(s)) }
func helper(i *it, n int) { if n == 3 { panic(fmt.Sprint("n ", n)) } }
func gen[T any](x T, f func(T)) { f(x) }
func main() { defer func() { fmt.Println(recover()); s := string(debug.Stack()); for _, l := range strings.Split(s, "\n") { if strings.Contains(l, "main.") || strings.Contains(l, "tr.go") { fmt.Println(strings.Split(l, " +0x")[0][:12]) } } ; gen("abc", func(s string) { var x it; x.add(s) }) }(); gen("abc", func(s string) { var x it; x.add(s) }) }
