package main

import (
	"bytes"
	"debug/elf"
	"encoding/binary"
	"os"
	"sort"
	"syscall"
	"unsafe"
)

const (
	baseFile  = here + "/base/base"
	indexFile = here + "/base/index"
)

var order = binary.LittleEndian

// base is the program that is linked already: its file, and the index of its symbols, which are sorted by name. Both are in
// memory as they are on disk, in the machine's byte order.
type base struct {
	symbols []baseSymbol
	edges   []uint32
	names   []byte
	program []byte
}

// baseSymbol is one of the base's symbols.
type baseSymbol struct {
	name, nameLength uint32
	// 0 for what has none, say since it is inlined wherever it is called.
	address, size uint32
	// Of functions: abi.FuncID, and the line that they begin in.
	line   int32
	kind   uint8
	funcID uint8
	_      uint16
	// A range of edges. Of the tasks that initialize packages: those that come before. Of packages: their symbols.
	firstEdge, lastEdge uint32
}

// Kinds of symbols.
const (
	text uint8 = iota + 1
	data
	packaged
)

// packagePrefix is before the path in the name of a package's symbol.
const packagePrefix = "package:"

// indexHeader is what the index begins with: how many symbols and edges follow.
type indexHeader struct{ symbols, edges uint32 }

func openBase() *base {
	index := mapped(indexFile)
	header := (*indexHeader)(unsafe.Pointer(&index[0]))
	b := &base{program: mapped(baseFile)}
	index = index[unsafe.Sizeof(*header):]
	b.symbols = unsafe.Slice((*baseSymbol)(unsafe.Pointer(&index[0])), header.symbols)
	index = index[uintptr(header.symbols)*unsafe.Sizeof(baseSymbol{}):]
	b.edges = unsafe.Slice((*uint32)(unsafe.Pointer(&index[0])), header.edges)
	b.names = index[4*header.edges:]
	return b
}

func mapped(path string) []byte {
	file, err := os.Open(path)
	check(err)
	defer file.Close()
	info, err := file.Stat()
	check(err)
	content, err := syscall.Mmap(int(file.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_PRIVATE)
	check(err)
	return content
}

func (b *base) name(s *baseSymbol) string { return unsafe.String(&b.names[s.name], s.nameLength) }

// cmd/internal/obj: functions in assembly and all data have ABI0, functions in Go the other one, and numbers above these are of
// what one package has to itself.
const abi0, abiInternal = 0, 1

// qualified gives the name that a symbol has in the base: there may be two functions of the same, which are called differently.
func qualified(name string, abi uint16, isText bool) string {
	switch {
	case abi > abiInternal:
		return name + "<static>"
	case abi == abi0 && isText:
		return name + "<ABI0>"
	}
	return name
}

// named gives what a reference by name and ABI stands for, or nil.
func (b *base) named(name string, abi uint16) *baseSymbol {
	if abi == abi0 {
		if s := b.find(qualified(name, abi0, true)); s != nil {
			return s
		}
	}
	if s := b.find(name); s != nil && (s.kind == text) == (abi == abiInternal) {
		return s
	}
	return nil
}

// find gives the symbol of a qualified name, or nil.
func (b *base) find(name string) *baseSymbol {
	i := sort.Search(len(b.symbols), func(i int) bool { return b.name(&b.symbols[i]) >= name })
	if i < len(b.symbols) && b.name(&b.symbols[i]) == name {
		return &b.symbols[i]
	}
	return nil
}

// numbered gives a package's symbol by its number there, which is how compiled packages refer to each other.
func (b *base) numbered(path string, i int) *baseSymbol {
	if p := b.find(packagePrefix + path); p != nil && i < int(p.lastEdge-p.firstEdge) {
		return &b.symbols[b.edges[int(p.firstEdge)+i]]
	}
	unsupported("package " + path)
	return nil
}

// address gives the address of what every base has.
func (b *base) address(name string) uint64 {
	s := b.find(name)
	if s == nil || s.address == 0 {
		unsupported("a base without " + name)
	}
	return uint64(s.address)
}

// content gives what the file has at an address.
func (b *base) content(address uint64) []byte { return contentOf(b.program, address) }

// contentOf gives what a program's file has from an address on.
func contentOf(program []byte, address uint64) []byte {
	file, err := elf.NewFile(bytes.NewReader(program))
	check(err)
	for _, segment := range file.Progs {
		if segment.Type == elf.PT_LOAD && address >= segment.Vaddr && address < segment.Vaddr+segment.Filesz {
			return program[segment.Off+address-segment.Vaddr : segment.Off+segment.Filesz]
		}
	}
	unsupported("an address outside the file")
	return nil
}

func bytesOf[T any](value *T) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(value)), unsafe.Sizeof(*value))
}

func bytesOfAll[T any](values []T) []byte {
	if len(values) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&values[0])), uintptr(len(values))*unsafe.Sizeof(values[0]))
}
