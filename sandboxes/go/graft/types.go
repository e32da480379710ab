package main

import (
	"cmd/internal/goobj"
	"internal/abi"
	"sort"
	"strings"
	"unsafe"
)

// describeTypes lists the types that reflection looks for by their names, and the tables of methods for interfaces.
func (l *layout) describeTypes(m *moduleData) {
	type link struct {
		name string
		at   int32
	}
	var links []link
	var itabs []uint64
	for i := range l.symbols {
		s := &l.symbols[i]
		if s.address != 0 && s.flags&goobj.SymFlagTypelink != 0 {
			links = append(links, link{strings.TrimPrefix(s.name, "type:"), int32(s.address - l.types)})
		}
		if s.address != 0 && s.flags2&goobj.SymFlagItab != 0 {
			itabs = append(itabs, s.address)
		}
	}
	sort.Slice(links, func(i, j int) bool { return links[i].name < links[j].name })
	var offsets []int32
	for _, link := range links {
		offsets = append(offsets, link.at)
	}
	m.typeLinks, m.itabs = l.slice(bytesOfAll(offsets), 4), l.slice(bytesOfAll(itabs), 8)
}

// mask says which words between two addresses are pointers.
func (l *layout) mask(begin, end uint64) bits {
	words := int(end-begin) / 8
	content := make([]byte, (words+7)/8)
	for _, s := range l.variables {
		if s.address < begin || s.address >= end {
			continue
		}
		for i, is := range l.pointersIn(s) {
			if word := int(s.address-begin)/8 + i; is {
				content[word/8] |= 1 << (word % 8)
			}
		}
	}
	return bits{n: int32(words), address: l.read.add(content, 8)}
}

func (l *layout) pointersIn(s *symbol) []bool {
	for i := range s.aux {
		if s.aux[i].Type() == goobj.AuxGotype {
			return l.pointersOf(l.resolve(s.aux[i].Sym()))
		}
	}
	unsupported("a variable without a type")
	return nil
}

// pointersOf says which of a type's words are pointers, up to the last one.
func (l *layout) pointersOf(t target) []bool {
	if t.address() == 0 {
		unsupported("a variable of an unknown type")
	}
	description := (*abi.Type)(unsafe.Pointer(&l.content(t.address())[0]))
	if description.TFlag&abi.TFlagGCMaskOnDemand != 0 {
		unsupported("so large a variable")
	}
	pointers := make([]bool, description.PtrBytes/8)
	if len(pointers) == 0 {
		return nil
	}
	mask := l.content(uint64(uintptr(unsafe.Pointer(description.GCData))))
	for i := range pointers {
		pointers[i] = mask[i/8]>>(i%8)&1 != 0
	}
	return pointers
}

// content gives what there is, of the program's own or of the base's, at an address.
func (l *layout) content(address uint64) []byte {
	if address >= readBegin {
		return l.read.at(address)
	}
	return l.base.content(address)
}
