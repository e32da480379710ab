package main

import (
	"bufio"
	"bytes"
	"cmd/internal/goobj"
	"cmd/internal/objabi"
	"os"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unsafe"
)

// listed is one of the symbols that the linker has listed, see ../linker/symbols.go.
type listed struct {
	baseSymbol
	name string
}

type list []listed

// prepare makes a base of the program that lies in its place, with the index of the symbols that are listed beside it.
func prepare() {
	symbols, edges := readSymbols(baseFile + ".symbols")
	known := symbols.names()
	for path, archive := range packageFiles() {
		names := defined(archive)
		if !slices.ContainsFunc(names, func(name string) bool { return known[name] }) {
			continue
		}
		path = packagePrefix + path
		symbols, edges[path] = append(symbols, listed{name: path, baseSymbol: baseSymbol{kind: packaged}}), names
	}
	for _, names := range edges {
		for _, name := range names {
			if !known[name] {
				known[name] = true
				symbols = append(symbols, listed{name: name})
			}
		}
	}
	lead(symbols.write(edges))
}

// packageFiles gives the archives by the packages' paths.
func packageFiles() map[string]string {
	content, err := os.ReadFile(here + "/packages")
	check(err)
	files := map[string]string{}
	for _, line := range strings.Fields(string(content)) {
		if path, archive, is := strings.Cut(line, "="); is {
			files[path] = archive
		}
	}
	return files
}

func readSymbols(path string) (symbols list, edges map[string][]string) {
	content, err := os.ReadFile(path)
	check(err)
	edges = map[string][]string{}
	for lines := bufio.NewScanner(bytes.NewReader(content)); lines.Scan(); {
		kind, rest, _ := strings.Cut(lines.Text(), " ")
		if kind == "before" {
			task, before, _ := strings.Cut(rest, " ")
			edges[task] = append(edges[task], before)
		} else if s, is := readSymbol(strings.SplitN(rest, " ", 7)); is {
			symbols = append(symbols, s)
		}
	}
	return symbols, edges
}

// readSymbol takes what other packages may refer to.
func readSymbol(fields []string) (s listed, is bool) {
	kind, abi, name := fields[2], number(fields[3], 10), fields[6]
	s.kind = data
	if strings.HasPrefix(kind, "STEXT") {
		s.kind = text
	}
	s.name = qualified(name, uint16(abi), s.kind == text)
	s.address, s.size = uint32(number(fields[0], 16)), uint32(number(fields[1], 16))
	s.funcID, s.line = uint8(number(fields[4], 10)), int32(number(fields[5], 10))
	switch {
	case name == "main.main":
		return s, true
	case strings.HasPrefix(name, "main."), strings.HasPrefix(kind, "SDWARF"), kind == "Sxxx", abi > abiInternal:
		return s, false
	}
	// Of these, every package has its own.
	return s, !strings.HasPrefix(name, "go:string.") && !strings.HasPrefix(name, "gclocals·")
}

func number(written string, base int) int64 {
	n, err := strconv.ParseInt(written, base, 64)
	check(err)
	return n
}

// defined lists what a package's archive defines, in the order by which others refer to it.
func defined(archive string) (names []string) {
	content, err := os.ReadFile(archive)
	check(err)
	reader := goobj.NewReaderFromBytes(linkable(content), false)
	for i := 0; i < reader.NSym(); i++ {
		s := reader.Sym(uint32(i))
		isText := s.Type() == uint8(objabi.STEXT) || s.Type() == uint8(objabi.STEXTFIPS)
		names = append(names, qualified(s.Name(reader), s.ABI(), isText))
	}
	return names
}

func (l list) names() map[string]bool {
	names := map[string]bool{}
	for i := range l {
		names[l[i].name] = true
	}
	return names
}

// write writes the index and gives what is in it.
func (l list) write(edgesOf map[string][]string) map[string]baseSymbol {
	sort.Slice(l, func(i, j int) bool { return l[i].name < l[j].name })
	numbers, written := map[string]uint32{}, map[string]baseSymbol{}
	for i := range l {
		numbers[l[i].name] = uint32(i)
	}
	var symbols []baseSymbol
	var edges []uint32
	var names []byte
	for _, item := range l {
		s := item.baseSymbol
		s.name, s.nameLength, s.firstEdge = uint32(len(names)), uint32(len(item.name)), uint32(len(edges))
		names = append(names, item.name...)
		for _, other := range edgesOf[item.name] {
			edges = append(edges, numbers[other])
		}
		s.lastEdge = uint32(len(edges))
		symbols, written[item.name] = append(symbols, s), s
	}
	header := indexHeader{uint32(len(symbols)), uint32(len(edges))}
	index := bytes.Join([][]byte{bytesOf(&header), bytesOfAll(symbols), bytesOfAll(edges), names}, nil)
	check(os.WriteFile(indexFile, index, 0o644))
	return written
}

// lead has the base begin at a program's entry, initialize none of its packages by itself, and go on to the program's main.
func lead(symbols map[string]baseSymbol) {
	program, err := os.ReadFile(baseFile)
	check(err)
	at := func(address uint64) []byte { return contentOf(program, address) }
	const entryInHeader = 24
	order.PutUint64(program[entryInHeader:], entry)
	module := symbols["runtime.firstmoduledata"]
	if module.size != uint32(moduleSize) {
		unsupported("another run time than the one that this is for")
	}
	copy(at(uint64(module.address)+uint64(unsafe.Offsetof(moduleData{}.tasks))), make([]byte, unsafe.Sizeof(slice{})))
	// It looks for types that two modules have, of which there are none, and takes its time.
	const ret, jmp = 0xc3, 0xe9
	at(uint64(symbols["runtime.typelinksinit"].address))[0] = ret
	main := uint64(symbols["main.main"].address)
	copy(at(main), order.AppendUint32([]byte{jmp}, uint32(mainText-main-5)))
	check(os.WriteFile(baseFile, program, 0o755))
}
