package main

import (
	"bytes"
	"cmd/internal/goobj"
	"cmd/internal/objabi"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// symbol is one that the program's object file defines.
type symbol struct {
	name          string
	abi           uint16
	kind          objabi.SymKind
	flags, flags2 uint8
	size, align   uint64
	// As long as size, or shorter: zeros may be left out.
	data   []byte
	relocs []goobj.Reloc
	aux    []goobj.Aux
	// What the base has of the same name, and is used instead.
	replaced *baseSymbol
	// 0 until it is placed, and for what has no place.
	address uint64
}

// target is what a reference stands for: a symbol of the program's own, or of the base.
type target struct {
	own  *symbol
	base *baseSymbol
}

func (t target) address() uint64 {
	switch {
	case t.own != nil:
		return t.own.address
	case t.base != nil:
		return uint64(t.base.address)
	}
	return 0
}

// object is a compiled package main: see cmd/internal/goobj.
type object struct {
	*goobj.Reader
	base    *base
	symbols []symbol
	found   map[goobj.SymRef]target
}

func readObject(path string, b *base) *object {
	content, err := os.ReadFile(path)
	check(err)
	if len(content) > longest {
		unsupported("so much code")
	}
	reader := goobj.NewReaderFromBytes(linkable(content), false)
	if reader == nil || reader.FromAssembly() || reader.Shared() || reader.Unlinkable() {
		unsupported("such an object file")
	}
	o := &object{Reader: reader, base: b, found: map[goobj.SymRef]target{}}
	o.symbols = make([]symbol, o.named()+o.NNonpkgdef())
	for i := range o.symbols {
		o.symbols[i] = o.read(uint32(i))
		if s := &o.symbols[i]; i >= o.named() || s.flags2&goobj.SymFlagItab != 0 {
			o.replace(s)
		}
	}
	return o
}

// linkable gives what the linker reads of a package's archive: the second entry, behind a few lines of text.
func linkable(archive []byte) []byte {
	const header = 60
	rest := bytes.TrimPrefix(archive, []byte("!<arch>\n"))
	for len(rest) > header {
		size, err := strconv.Atoi(strings.TrimSpace(string(rest[48:58])))
		check(err)
		if strings.TrimSpace(string(rest[:16])) == "_go_.o" {
			_, object, _ := bytes.Cut(rest[header:header+size], []byte("\n!\n"))
			return object
		}
		rest = rest[header+size+size%2:]
	}
	unsupported("an archive without an object file")
	return nil
}

// named is where symbols begin that other packages may have, too.
func (o *object) named() int { return o.NSym() + o.NHashed64def() + o.NHasheddef() }

func (o *object) read(i uint32) symbol {
	defined := o.Sym(i)
	return symbol{
		name: defined.Name(o.Reader), abi: defined.ABI(), kind: objabi.SymKind(defined.Type()), flags: defined.Flag(), flags2: defined.Flag2(),
		size: uint64(defined.Siz()), align: uint64(defined.Align()), data: o.Data(i), relocs: o.Relocs(i), aux: o.Auxs(i),
	}
}

// replace has the base's symbol stand for one of the same name: there is one of every type, and one table of the methods that
// a type has for an interface.
func (o *object) replace(s *symbol) {
	found := o.base.named(s.name, s.abi)
	if found == nil || found.address == 0 {
		return
	}
	if s.flags&goobj.SymFlagDupok == 0 {
		unsupported("a second " + s.name)
	}
	s.replaced = found
}

// resolve finds what a reference stands for. Neither is set where there is no such thing.
func (o *object) resolve(ref goobj.SymRef) target {
	t, is := o.found[ref]
	if !is {
		t = o.look(ref)
		o.found[ref] = t
	}
	return t
}

func (o *object) look(ref goobj.SymRef) target {
	i := int(ref.SymIdx)
	switch ref.PkgIdx {
	case goobj.PkgIdxInvalid:
		return target{}
	case goobj.PkgIdxSelf:
		return o.defined(i)
	case goobj.PkgIdxHashed64:
		return o.defined(o.NSym() + i)
	case goobj.PkgIdxHashed:
		return o.defined(o.NSym() + o.NHashed64def() + i)
	case goobj.PkgIdxBuiltin:
		name, abi := goobj.BuiltinName(i)
		return target{base: o.base.named(name, uint16(abi))}
	case goobj.PkgIdxNone:
		if i < o.NNonpkgdef() {
			return o.defined(o.named() + i)
		}
		referred := o.Sym(uint32(o.named() + i))
		return target{base: o.base.named(referred.Name(o.Reader), referred.ABI())}
	}
	return target{base: o.base.numbered(o.Pkg(int(ref.PkgIdx)), i)}
}

func (o *object) defined(i int) target {
	if s := &o.symbols[i]; s.replaced == nil {
		return target{own: s}
	}
	return target{base: o.symbols[i].replaced}
}

func (o *object) nameOf(ref goobj.SymRef) string {
	switch t := o.resolve(ref); {
	case t.own != nil:
		return t.own.name
	case t.base != nil:
		return o.base.name(t.base)
	case ref.PkgIdx == goobj.PkgIdxNone:
		return o.Sym(uint32(o.named()) + ref.SymIdx).Name(o.Reader)
	}
	return fmt.Sprint(ref)
}
