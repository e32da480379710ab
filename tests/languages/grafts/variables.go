package main
import ("fmt"; "runtime")
type s struct{ a, b *string; c [2]int; d map[int]*string; e []string; f func() string; g any; h chan string }
var memo [1000]s
var names [10][10]string
var set = map[string]struct{ x, y *int }{"a": {new(int), nil}}
var lone *[]string
var inlined = [3]s{{e: []string{"q"}}, {}, {g: "z"}}
func main() {
	for r := 0; r < 20; r++ {
	for i := range memo { x := fmt.Sprint("v", i); memo[i] = s{&x, nil, [2]int{1<<40+i, -1}, map[int]*string{1: &x}, []string{x + "e"}, func() string { return x }, x, make(chan string, 1)}; memo[i].h <- x }
	l := make([]string, 10); lone = &l; l[3] = fmt.Sprint("l", r)
	names[3][4] = fmt.Sprint(r); inlined[1].d = map[int]*string{r: &names[3][4]}
	runtime.GC(); junk := make([][]byte, 0); for i := 0; i < 200; i++ { junk = append(junk, make([]byte, 10000)) }; _ = junk
	for i := range memo { x := fmt.Sprint("v", i); m := memo[i]; if *m.a != x || *m.d[1] != x || m.e[0] != x+"e" || m.f() != x || m.g != any(x) || <-m.h != x { panic(x) } }
	if (*lone)[3] != fmt.Sprint("l", r) || *inlined[1].d[r] != fmt.Sprint(r) || inlined[0].e[0] != "q" { panic(r) }
	}
	fmt.Println("ok")
}
