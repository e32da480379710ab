package main

import (
	"cmd/internal/goobj"
	"cmd/internal/objabi"
)

// threadLocal is where the current goroutine lies in a thread's own memory.
const threadLocal = -8

// relocate puts addresses into all that has been placed.
func (l *layout) relocate() {
	for i := range l.symbols {
		if s := &l.symbols[i]; s.address != 0 {
			for j := range s.relocs {
				l.apply(s, &s.relocs[j])
			}
		}
	}
}

func (l *layout) apply(s *symbol, r *goobj.Reloc) {
	kind := objabi.RelocType(r.Type())
	switch kind {
	case objabi.R_USEIFACE, objabi.R_USEIFACEMETHOD, objabi.R_USENAMEDMETHOD, objabi.R_USETYPE, objabi.R_KEEP,
		objabi.R_INITORDER, objabi.R_CALLIND:
		// These say what must not be left out, and nothing is.
		return
	case objabi.R_TLS_LE:
		l.put(s, r, threadLocal+r.Add())
		return
	}
	t := l.resolve(r.Sym())
	if t.address() == 0 {
		if kind != objabi.R_WEAKADDR && kind != objabi.R_WEAKADDROFF {
			unsupported(l.nameOf(r.Sym()))
		}
		l.put(s, r, 0)
		return
	}
	l.put(s, r, int64(t.address())+r.Add()-l.origin(kind, t, s, r))
}

// origin is what an address is from.
func (l *layout) origin(kind objabi.RelocType, t target, s *symbol, r *goobj.Reloc) int64 {
	switch kind {
	case objabi.R_ADDR, objabi.R_WEAKADDR:
		return 0
	case objabi.R_PCREL, objabi.R_CALL:
		return int64(s.address) + int64(r.Off()) + int64(r.Siz())
	case objabi.R_ADDROFF, objabi.R_WEAKADDROFF, objabi.R_METHODOFF:
		return int64(l.section(t))
	}
	unsupported("a relocation of kind " + kind.String())
	return 0
}

// section is what offsets are from. It is the base's beginning, ours being above: the run time takes some for positive.
func (l *layout) section(t target) uint64 {
	switch {
	case t.own != nil && t.own.kind == objabi.STEXT, t.own == nil && t.base.kind == text:
		return l.text
	case t.own != nil && t.own.kind != objabi.SRODATA:
		unsupported("an offset of " + t.own.name)
	}
	return l.types
}

func (l *layout) put(s *symbol, r *goobj.Reloc, value int64) {
	place := l.contentOf(s)[r.Off():]
	switch {
	case r.Siz() == 8:
		order.PutUint64(place, uint64(value))
	case r.Siz() == 4 && int64(int32(value)) == value:
		order.PutUint32(place, uint32(value))
	default:
		unsupported("an address that far away")
	}
}

func (l *layout) contentOf(s *symbol) []byte {
	switch s.kind {
	case objabi.STEXT:
		return l.code.at(s.address)
	case objabi.SRODATA:
		return l.read.at(s.address)
	}
	return l.data.at(s.address)
}
