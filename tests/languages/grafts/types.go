package main

import (
	"errors"
	"fmt"
	"io"
	"math/bits"
	"os"
	"sort"
	"strconv"
	"strings"
	"sync"
	"text/tabwriter"
	"time"
	"unicode/utf8"
)

type base struct {
	sync.Mutex
	io.Writer
	count int
}

type byLength struct{ sort.StringSlice }

func (b byLength) Less(i, j int) bool { return len(b.StringSlice[i]) < len(b.StringSlice[j]) }

type counter interface {
	Lock()
	Unlock()
	Write([]byte) (int, error)
}

type weekday time.Weekday

func (w weekday) String() string { return "day " + strconv.Itoa(int(w)) }

type set[T comparable] map[T]struct{}

func (s set[T]) add(items ...T) set[T] {
	for _, item := range items {
		s[item] = struct{}{}
	}
	return s
}

type pair[A, B any] struct {
	first  A
	second B
}

type list[T any] struct {
	next *list[T]
	item T
}

func (l *list[T]) all(yield func(int, T) bool) {
	for i := 0; l != nil; l, i = l.next, i+1 {
		if !yield(i, l.item) {
			return
		}
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

type big struct {
	a [3]string
	b [2]any
	f float32
}

func describe(x any) string {
	switch x := x.(type) {
	case nil:
		return "nil"
	case int, int8:
		return fmt.Sprintf("int %v", x)
	case []int:
		return "ints " + fmt.Sprint(len(x))
	case map[string]int:
		return "map"
	case func(int) int:
		return "func " + fmt.Sprint(x(3))
	case error:
		return "error " + x.Error()
	case fmt.Stringer:
		return "stringer " + x.String()
	case struct{ x, y int }:
		return fmt.Sprint("struct ", x.x+x.y)
	case chan string:
		return "chan " + <-x
	case *[4]byte:
		return string(x[:])
	case pair[int, string]:
		return x.second
	}
	return fmt.Sprintf("%T", x)
}

func main() {
	b := &base{Writer: os.Stdout}
	var c counter = b
	c.Lock()
	fmt.Fprintln(c, b.TryLock(), b.count)
	c.Unlock()
	words := byLength{sort.StringSlice{"ccc", "a", "bb", ""}}
	sort.Sort(sort.Reverse(words))
	fmt.Println(words, words.Len(), weekday(3), time.Weekday(3), []weekday{1})
	channel := make(chan string, 1)
	channel <- "sent"
	for _, x := range []any{
		nil, 1, int8(2), int16(3), []int{1}, map[string]int{}, func(x int) int { return x + 1 }, errors.New("e"), weekday(1),
		struct{ x, y int }{1, 2}, channel, &[4]byte{'a', 'b', 'c', 'd'}, pair[int, string]{1, "p"}, pair[string, []int]{}, big{},
		time.Second, strconv.ErrRange, set[int]{}, (&struct{ sync.Mutex }{}).TryLock,
	} {
		fmt.Println(describe(x))
	}
	fmt.Println(len(set[string]{}.add("a", "b", "a")), set[pair[int, bool]]{}.add(pair[int, bool]{1, true}))
	for i, item := range (&list[string]{&list[string]{nil, "second"}, "first"}).all {
		fmt.Println(i, item)
	}
	_, err := io.ReadAll(failing{})
	_, err2 := strconv.Atoi("x1")
	fmt.Println(err, err2, errors.Is(err2, strconv.ErrSyntax), errors.Join(err, err2))
	x, y := big{a: [3]string{"q"}, b: [2]any{1, "z"}}, big{a: [3]string{"q"}, b: [2]any{1, "z"}}
	fmt.Println(x == y, map[big]int{x: 5}[y], map[any]string{x: "found"}[y], any(x) == any(y))
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 1, ' ', 0)
	fmt.Fprintf(w, "a\tbbb\tc\n%d\t%x\t%e\n", bits.Reverse8(3), "hex", 1.5)
	w.Flush()
	fmt.Println(utf8.RuneCountInString("héllo"), strings.Map(func(r rune) rune { return r + 1 }, "HAL"), strings.NewReplacer("a", "b").Replace("banana"))
	once := sync.OnceValue(func() int { fmt.Println("once"); return 7 })
	fmt.Println(once(), once())
	timer := time.AfterFunc(time.Millisecond, func() { channel <- "timer" })
	fmt.Println(<-channel, timer.Stop())
	fmt.Printf("%v %+v %#v %T\n", x, pair[int, *int]{}, set[bool]{}, list[map[string][]pair[int, error]]{})
	a, ok := any(&x).(interface{ String() string })
	fmt.Println(a, ok, fmt.Sprintf("%!d(%d)", "x"))
	fmt.Sscanf("3 four", "%d %s", &b.count, &x.a[1])
	fmt.Println(b.count, x.a)
}
