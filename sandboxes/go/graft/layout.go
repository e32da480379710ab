package main

import (
	"cmd/internal/goobj"
	"cmd/internal/objabi"
)

// Where a program's parts begin in memory: above any base, with more room between them than a program needs, and below the
// 2 GiB that code reaches.
const (
	page      = 0x1000
	codeBegin = 0x10000000
	readBegin = 0x14000000
	dataBegin = 0x18000000
	mostEnd   = 0x7fff0000

	// See enter.
	entry    = codeBegin + page
	mainText = entry + 32

	// Functions begin at multiples of this.
	functionAlign = 32
)

// area is a stretch of memory: content, and behind it bytes that are zero at first.
type area struct {
	begin   uint64
	content []byte
	zeros   uint64
}

func (a *area) end() uint64 { return a.begin + uint64(len(a.content)) + a.zeros }

// add appends content and gives its address.
func (a *area) add(content []byte, align uint64) uint64 {
	a.content = append(a.content, make([]byte, -a.end()&(align-1))...)
	address := a.end()
	a.content = append(a.content, content...)
	return address
}

// reserve appends zeros and gives their address.
func (a *area) reserve(size, align uint64) uint64 {
	a.zeros += -a.end() & (align - 1)
	address := a.end()
	a.zeros += size
	return address
}

// at gives the content from an address on.
func (a *area) at(address uint64) []byte { return a.content[address-a.begin:] }

// layout is where all of a program lies.
type layout struct {
	*object
	code, read, data area
	// Where the base begins with functions and with types.
	text, types uint64
	// By their addresses.
	functions []*symbol
	// What the garbage collector looks through.
	variables []*symbol
	// In data: the module, then what has no pointers, then what has any, then the same once more of zeros.
	module, pointers, pointersEnd, zerosEnd uint64
}

// place gives all symbols their addresses, save those that only describe functions.
func place(o *object) *layout {
	l := &layout{object: o, code: area{begin: codeBegin}, read: area{begin: readBegin}, data: area{begin: dataBegin}}
	l.text, l.types = o.base.address("runtime.text<ABI0>"), o.base.address("runtime.types")
	kinds := o.kinds()
	l.placeFunctions(kinds[objabi.STEXT])
	for _, s := range kinds[objabi.SRODATA] {
		s.address = l.read.add(s.content(), s.alignment())
	}
	l.placeVariables(kinds)
	if l.code.end() > readBegin || l.read.end() > dataBegin || l.data.end() > mostEnd {
		unsupported("so large a program")
	}
	return l
}

func (l *layout) placeFunctions(functions []*symbol) {
	for _, s := range functions {
		if s.name == "main.main" {
			l.functions = append([]*symbol{s}, l.functions...)
		} else {
			l.functions = append(l.functions, s)
		}
	}
	if len(functions) == 0 || l.functions[0].name != "main.main" {
		unsupported("a program without main")
	}
	l.code.content = make([]byte, mainText-codeBegin)
	for _, s := range l.functions {
		s.address = l.code.add(s.content(), max(functionAlign, s.align))
	}
}

func (l *layout) placeVariables(kinds map[objabi.SymKind][]*symbol) {
	const apart = 64
	l.module = l.data.add(make([]byte, moduleSize), apart)
	for _, s := range kinds[objabi.SNOPTRDATA] {
		s.address = l.data.add(s.content(), s.alignment())
	}
	l.pointers = l.data.add(nil, apart)
	for _, s := range kinds[objabi.SDATA] {
		s.address = l.data.add(s.content(), s.alignment())
	}
	l.pointersEnd = l.data.add(nil, apart)
	for _, s := range kinds[objabi.SBSS] {
		s.address = l.data.reserve(s.size, s.alignment())
	}
	l.zerosEnd = l.data.reserve(0, apart)
	for _, s := range kinds[objabi.SNOPTRBSS] {
		s.address = l.data.reserve(s.size, s.alignment())
	}
	l.variables = append(kinds[objabi.SDATA], kinds[objabi.SBSS]...)
}

// kinds sorts the symbols that a program has in memory.
func (o *object) kinds() map[objabi.SymKind][]*symbol {
	describing, kinds := o.describing(), map[objabi.SymKind][]*symbol{}
	for i := range o.symbols {
		s := &o.symbols[i]
		switch {
		case s.replaced != nil, describing[s], s.kind >= objabi.SDWARFCUINFO && s.kind <= objabi.SDWARFLINES:
		case s.kind == objabi.STEXT && s.size == 0:
			// The compiler has found that nothing calls it.
		case s.kind >= objabi.STEXT && s.kind <= objabi.SNOPTRBSS:
			kinds[s.kind] = append(kinds[s.kind], s)
		default:
			unsupported("a symbol of kind " + s.kind.String())
		}
	}
	return kinds
}

// describing gives the symbols that only the tables of functions are made of.
func (o *object) describing() map[*symbol]bool {
	found := map[*symbol]bool{}
	for i := range o.symbols {
		for j := range o.symbols[i].aux {
			aux := &o.symbols[i].aux[j]
			if aux.Type() != goobj.AuxGotype && aux.Type() != goobj.AuxFuncdata {
				found[o.resolve(aux.Sym()).own] = true
			}
		}
	}
	return found
}

func (s *symbol) content() []byte {
	if missing := s.size - uint64(len(s.data)); missing > 0 {
		return append(s.data[:len(s.data):len(s.data)], make([]byte, missing)...)
	}
	return s.data
}

// alignment is what the linker takes where the compiler leaves it open.
func (s *symbol) alignment() uint64 {
	if s.align != 0 {
		return s.align
	}
	align := uint64(32)
	for align > s.size && align > 1 {
		align >>= 1
	}
	return align
}
