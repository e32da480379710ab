package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

type node struct {
	left, right *node
	text        string
	data        []*node
}

func grow(depth int) *node {
	if depth == 0 {
		return &node{text: fmt.Sprint("leaf", depth)}
	}
	n := &node{left: grow(depth - 1), right: grow(depth - 1), text: fmt.Sprint("node", depth)}
	n.data = []*node{n.left, n, n.right}
	return n
}

func (n *node) count() int {
	if n == nil {
		return 0
	}
	if n.text == "" || n.data != nil && (n.data[0] != n.left || n.data[1] != n) {
		panic("lost")
	}
	return 1 + n.left.count() + n.right.count()
}

func onStack(n int) (sum int) {
	kept := [8]*node{}
	for i := range kept {
		kept[i] = grow(3)
	}
	if n > 0 {
		sum = onStack(n - 1)
	}
	defer func() {
		for _, k := range kept {
			sum += k.count()
		}
	}()
	return sum
}

func main() {
	debug.SetGCPercent(1)
	var group sync.WaitGroup
	sums := make([]int, 6)
	for i := range sums {
		group.Add(1)
		go func() {
			defer group.Done()
			for j := 0; j < 20; j++ {
				sums[i] += onStack(30) + grow(8).count()
				runtime.Gosched()
			}
		}()
	}
	go func() {
		for {
			runtime.GC()
		}
	}()
	for x := 0; x < 1e8; x++ {
		// To be preempted in.
	}
	group.Wait()
	fmt.Println(sums)
}
