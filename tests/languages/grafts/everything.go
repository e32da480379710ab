package main

import (
	"bytes"
	"container/heap"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/rand"
	"os"
	"reflect"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode"
)

type shape interface {
	Area() float64
	fmt.Stringer
}
type named struct{ Name string }

func (n named) String() string { return "<" + n.Name + ">" }

type square struct {
	named
	Side float64
	tags map[string][]int
}

func (s *square) Area() float64 { return s.Side * s.Side }

type pq []*square

func (p pq) Len() int           { return len(p) }
func (p pq) Less(i, j int) bool { return p[i].Side < p[j].Side }
func (p pq) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }
func (p *pq) Push(x any)        { *p = append(*p, x.(*square)) }
func (p *pq) Pop() any          { o := *p; x := o[len(o)-1]; *p = o[:len(o)-1]; return x }

type number interface{ ~int | ~float64 | ~string }

type tree[K number, V any] struct {
	key         K
	value       V
	left, right *tree[K, V]
}

func (t *tree[K, V]) put(k K, v V) *tree[K, V] {
	if t == nil {
		return &tree[K, V]{key: k, value: v}
	}
	if k < t.key {
		t.left = t.left.put(k, v)
	} else {
		t.right = t.right.put(k, v)
	}
	return t
}
func (t *tree[K, V]) walk(f func(K, V)) {
	if t != nil {
		t.left.walk(f)
		f(t.key, t.value)
		t.right.walk(f)
	}
}
func Map[T, U any](xs []T, f func(T) U) (ys []U) {
	for _, x := range xs {
		ys = append(ys, f(x))
	}
	return
}

type myErr struct{ code int }

func (e *myErr) Error() string { return fmt.Sprint("code ", e.code) }

var (
	global    = map[[2]int]string{{1, 2}: "a", {3, 4}: "b"}
	pointers  [100]*square
	words     = strings.Fields("the quick brown fox jumps")
	table     = []struct {
		in  string
		out *int
	}{{"x", new(int)}, {"y", nil}}
	iface  any = &square{named{"g"}, 2, nil}
	fn         = func(x int) int { return x * len(words) }
	cached     sync.Map
	zeroes [5000]string
	keep   []any
	order  = compute()
)

func compute() string { return fmt.Sprint(len(global), len(words)) }

func init() { global[[2]int{5, 6}] = "init" }
func init() { zeroes[4999] = "last" + strings.Repeat("!", 3) }

func deferred(n int) (result string) {
	defer func() {
		if r := recover(); r != nil {
			if e, is := r.(runtime.Error); is {
				result = "runtime: " + e.Error()
			} else {
				result = fmt.Sprintf("%T %v", r, r)
			}
		}
	}()
	for i := 0; i < 3; i++ {
		defer func(i int) { _ = i }(i)
	}
	var m map[string]int
	var s []int
	var p *square
	switch n {
	case 0:
		m["x"] = 1
	case 1:
		_ = s[n]
	case 2:
		_ = p.Side
	case 3:
		_ = 1 / (n - 3)
	case 4:
		_ = any("s").(int)
	case 5:
		var sh shape
		sh.Area()
	case 6:
		panic(&myErr{7})
	case 7:
		_ = s[n-5 : n-7]
	case 8:
		_ = make([]int, n-9)
	case 9:
		close((chan int)(nil))
	case 10:
		_ = map[any]int{[]int{1}: 1}
	case 11:
		_ = [3]int(s)
	}
	return "none"
}

func where() string {
	_, file, line, ok := runtime.Caller(1)
	return fmt.Sprint(file[strings.LastIndex(file, "/")+1:], line, ok)
}

func deep(n int) int {
	var pad [64]int
	pad[n%64] = n
	if n == 0 {
		return 0
	}
	return deep(n-1) + pad[n%64] - n + 1
}

func main() {
	debug.SetGCPercent(5)
	fmt.Println(order, global, len(zeroes[4999]), fn(3))
	for i := range pointers {
		pointers[i] = &square{named{fmt.Sprint("p", i)}, float64(i), map[string][]int{"k": {i, i + 1}}}
	}
	var wg sync.WaitGroup
	var sum atomic.Int64
	results := make(chan [2]string, 4)
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			local := map[string]*square{}
			for j := 0; j < 3000; j++ {
				local[fmt.Sprint(j%100)] = &square{named{strings.Repeat("z", j%50)}, 1, map[string][]int{"q": make([]int, 30)}}
			}
			sum.Add(int64(len(local)))
			select {
			case results <- [2]string{"w", "w"}:
			case <-time.After(50 * time.Millisecond):
			}
		}()
	}
	wg.Wait()
	runtime.GC()
	fmt.Println(sum.Load(), len(results), <-results, deep(20000))
	for i, p := range pointers {
		if p.Name != fmt.Sprint("p", i) || p.tags["k"][1] != i+1 {
			fmt.Println("LOST", i)
		}
	}
	var sh shape = iface.(shape)
	fmt.Println(sh, sh.Area(), where())
	fmt.Printf("%v %+v %T %#v %q\n", table[0].in, *pointers[3], pointers[3], named{"v"}, words)
	for i := 0; i < 13; i++ {
		fmt.Println(i, deferred(i))
	}
	h := &pq{}
	for _, i := range rand.New(rand.NewSource(1)).Perm(10) {
		heap.Push(h, pointers[i])
	}
	fmt.Println(heap.Pop(h), heap.Pop(h), h.Len())
	t := (*tree[string, []int])(nil)
	for i, w := range words {
		t = t.put(w, []int{i})
	}
	t.walk(func(k string, v []int) { fmt.Print(k, v, " ") })
	fmt.Println(Map(words, func(s string) int { return len(s) }), Map([]float64{1, 2}, math.Sqrt))
	text, err := json.Marshal(map[string]any{"s": pointers[2], "l": []any{1, "x", nil, 2.5}})
	fmt.Println(string(text), err)
	var back struct {
		S square
		L []any
	}
	fmt.Println(json.Unmarshal(text, &back), back.S.Side, back.L)
	fmt.Println(json.Unmarshal([]byte(`{"S": 3}`), &back))
	fmt.Println(regexp.MustCompile(`(\w+)o(\w*)`).FindAllStringSubmatch("foo bor quick", -1))
	fmt.Println(new(big.Int).Exp(big.NewInt(3), big.NewInt(200), nil))
	e := fmt.Errorf("wrapped: %w", &myErr{3})
	var target *myErr
	fmt.Println(errors.As(e, &target), target, errors.Is(e, target), errors.Unwrap(e) == error(target))
	v := reflect.ValueOf(pointers[5])
	fmt.Println(v.MethodByName("Area").Call(nil)[0], v.Type(), v.Type().NumMethod(), v.Elem().Type().Field(0), v.MethodByName("Nope").IsValid())
	for i := 0; i < v.Type().NumMethod(); i++ {
		fmt.Println(v.Type().Method(i).Name, v.Type().Method(i).Type)
	}
	st := reflect.SliceOf(reflect.TypeOf(square{}))
	fmt.Println(st == reflect.TypeOf([]square{}), reflect.PointerTo(st), reflect.MapOf(reflect.TypeOf(""), st) == reflect.TypeOf(map[string][]square{}))
	fmt.Println(reflect.TypeOf(int32(1)) == reflect.TypeOf('x'), reflect.PointerTo(reflect.TypeOf(int8(1))) == reflect.TypeOf(new(int8)), reflect.DeepEqual(pointers[1], pointers[1]))
	fmt.Println(reflect.FuncOf([]reflect.Type{reflect.TypeOf(1)}, nil, false) == reflect.TypeOf(func(int) {}), reflect.TypeOf((*shape)(nil)).Elem())
	swap := reflect.MakeFunc(reflect.TypeOf(func(int, string) (string, int) { return "", 0 }), func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} })
	fmt.Println(swap.Interface().(func(int, string) (string, int))(1, "q"))
	sort.Slice(words, func(i, j int) bool { return words[i] < words[j] })
	i, found := slices.BinarySearch(words, "jumps")
	slices.SortFunc(pointers[:5], func(a, b *square) int { return int(b.Side - a.Side) })
	fmt.Println(words, i, found, pointers[0], sort.IsSorted(sort.Reverse(sort.StringSlice(words))))
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	<-ctx.Done()
	fmt.Println(ctx.Err(), unicode.IsUpper('Ä'), bytes.Title([]byte("abc def")))
	var cmp1, cmp2 any = struct {
		a int
		b string
	}{1, "x"}, struct {
		a int
		b string
	}{1, "x"}
	fmt.Println(cmp1 == cmp2, any(int64(3)) == any(int(3)), map[any]int{cmp1: 4}[cmp2])
	for i := range 3 {
		keep = append(keep, func() int { return i })
	}
	fmt.Println(keep[1].(func() int)(), len(debug.Stack()) > 100)
	runtime.SetFinalizer(&square{}, func(s *square) {})
	pc, _, _, _ := runtime.Caller(0)
	fmt.Println(runtime.FuncForPC(pc).Name(), reflect.ValueOf(deep).Pointer() == reflect.ValueOf(deep).Pointer(), runtime.FuncForPC(reflect.ValueOf(Map[int, string]).Pointer()).Name())
	for x := range func(yield func(int) bool) { _ = yield(1) && yield(2) } {
		fmt.Println("iter", x)
	}
	c := complex(1, 2)
	fmt.Println(c*c, math.Inf(1), math.NaN(), -7/2, -7%3, uint8(len(words))+252, 1<<uint(len(words)))
	fmt.Fprintln(os.Stderr, "to stderr")
	defer fmt.Println("deferred before exit?")
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		defer func() { panic("second") }()
		panic("first")
	}()
	if len(os.Args) > 5 {
		return
	}
	println("builtin", 1, true, 2.5, "s")
}
