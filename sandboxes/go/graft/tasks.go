package main

import "cmd/internal/objabi"

// tasks lists the initializations in the order that the linker proper has: a package after all that it imports, and of
// those that could be next, the first by name.
func (l *layout) tasks() []uint64 {
	waiting := l.initializations()
	var list []uint64
	for len(waiting) > 0 {
		var next *initialization
		for _, task := range waiting {
			if len(task.before) == 0 && (next == nil || task.name < next.name) {
				next = task
			}
		}
		if next == nil {
			unsupported("initializations in a circle")
		}
		delete(waiting, next.name)
		for _, task := range waiting {
			delete(task.before, next.name)
		}
		// Those with nothing to do are there for the order alone.
		if next.size > 8 {
			list = append(list, next.address)
		}
	}
	return list
}

type initialization struct {
	name          string
	address, size uint64
	before        map[string]bool
}

func (l *layout) initializations() map[string]*initialization {
	found := map[string]*initialization{}
	var visit func(s *baseSymbol)
	visit = func(s *baseSymbol) {
		name := l.base.name(s)
		if found[name] != nil {
			return
		}
		task := &initialization{name, uint64(s.address), uint64(s.size), map[string]bool{}}
		found[name] = task
		for _, edge := range l.base.edges[s.firstEdge:s.lastEdge] {
			before := &l.base.symbols[edge]
			task.before[l.base.name(before)] = true
			visit(before)
		}
	}
	for i := range l.symbols {
		s := &l.symbols[i]
		if s.name != "main..inittask" {
			continue
		}
		task := &initialization{s.name, s.address, s.size, map[string]bool{}}
		found[s.name] = task
		for j := range s.relocs {
			if objabi.RelocType(s.relocs[j].Type()) == objabi.R_INITORDER {
				before := l.resolve(s.relocs[j].Sym()).base
				if before == nil {
					unsupported("a package that is not in the base")
				}
				task.before[l.base.name(before)] = true
				visit(before)
			}
		}
	}
	return found
}
