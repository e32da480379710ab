package main

import (
	"bytes"
	"cmd/internal/goobj"
	"cmd/internal/objabi"
	"internal/abi"
	"strings"
)

// functionTables are what the run time knows of functions, see runtime/symtab.go: by these it unwinds stacks, finds the
// pointers in them, and writes tracebacks.
type functionTables struct {
	*layout
	names, files, pcs []byte
	// Where each of the object's files has its name.
	units []uint32
	// A table of all functions' offsets, and behind it what there is of each.
	functions   []byte
	nameAt      map[string]uint32
	pcAt        map[*symbol]uint32
	deferReturn *baseSymbol
}

// funcInfo reads what is encoded so.
var funcInfo *goobj.FuncInfo

const noOffset = ^uint32(0)

func (l *layout) functionTables() *functionTables {
	f := &functionTables{
		layout: l, nameAt: map[string]uint32{}, pcAt: map[*symbol]uint32{}, deferReturn: l.base.find("runtime.deferreturn"),
		// An offset of 0 is none.
		names: []byte{0}, pcs: []byte{0},
	}
	for i := 0; i < l.NFile(); i++ {
		f.units = append(f.units, uint32(len(f.files)))
		f.files = append(f.files, strings.TrimPrefix(l.File(i), "gofile..")+"\x00"...)
	}
	f.functions = make([]byte, 8*(len(l.functions)+1))
	for i, s := range l.functions {
		f.function(i, s)
	}
	order.PutUint32(f.functions[8*len(l.functions):], uint32(l.lastPC()-l.text))
	return f
}

func (l *layout) lastPC() uint64 {
	s := l.functions[len(l.functions)-1]
	return s.address + s.size
}

// described is what an object file says of a function.
type described struct {
	info    []byte
	lengths goobj.FuncInfoLengths
	// Changes of the stack pointer, of the file, of the line.
	pcs              [3]*symbol
	pcInline         *symbol
	pcData, funcData []*symbol
}

func (f *functionTables) describe(s *symbol) (d described) {
	for i := range s.aux {
		t := f.resolve(s.aux[i].Sym())
		own := t.own
		if t.base != nil && s.aux[i].Type() != goobj.AuxGotype {
			unsupported("a description in the base")
		}
		switch s.aux[i].Type() {
		case goobj.AuxFuncInfo:
			d.info = own.data
			d.lengths = funcInfo.ReadFuncInfoLengths(d.info)
		case goobj.AuxFuncdata:
			d.funcData = append(d.funcData, own)
		case goobj.AuxPcsp:
			d.pcs[0] = own
		case goobj.AuxPcfile:
			d.pcs[1] = own
		case goobj.AuxPcline:
			d.pcs[2] = own
		case goobj.AuxPcinline:
			d.pcInline = own
		case goobj.AuxPcdata:
			d.pcData = append(d.pcData, own)
		}
	}
	if d.info == nil {
		unsupported("a function without a description")
	}
	return d
}

func (f *functionTables) function(i int, s *symbol) {
	d := f.describe(s)
	f.inline(&d)
	begin := uint32(len(f.functions))
	order.PutUint32(f.functions[8*i:], uint32(s.address-f.text))
	order.PutUint32(f.functions[8*i+4:], begin)
	f.put(uint32(s.address-f.text), f.nameOffset(s.name), funcInfo.ReadArgs(d.info), f.deferReturnIn(s))
	f.put(f.pcOffset(d.pcs[0]), f.pcOffset(d.pcs[1]), f.pcOffset(d.pcs[2]), uint32(len(d.pcData)), 0)
	f.put(uint32(funcInfo.ReadStartLine(d.info)))
	f.functions = append(f.functions,
		byte(funcInfo.ReadFuncID(d.info)), byte(funcInfo.ReadFuncFlag(d.info)), 0, byte(len(d.funcData)),
	)
	for _, pcData := range d.pcData {
		f.put(f.pcOffset(pcData))
	}
	for _, funcData := range d.funcData {
		switch {
		case funcData == nil:
			f.put(noOffset)
		case funcData.address == 0:
			unsupported("no place for " + funcData.name)
		default:
			f.put(uint32(funcData.address - readBegin))
		}
	}
}

func (f *functionTables) put(values ...uint32) {
	for _, value := range values {
		f.functions = order.AppendUint32(f.functions, value)
	}
}

// inline adds the table of the calls that have been inlined, which only a linker can make: it names other functions.
func (f *functionTables) inline(d *described) {
	if d.lengths.NumInlTree == 0 {
		return
	}
	tree := &symbol{}
	for i := uint32(0); i < d.lengths.NumInlTree; i++ {
		call := funcInfo.ReadInlTree(d.info, d.lengths.InlTreeOff, i)
		funcID, line := f.inlined(call.Func)
		tree.data = append(tree.data, funcID, 0, 0, 0)
		for _, value := range []uint32{f.nameOffset(f.nameOf(call.Func)), uint32(call.ParentPC), line} {
			tree.data = order.AppendUint32(tree.data, value)
		}
	}
	tree.address = f.read.add(tree.data, 4)
	d.pcData, d.funcData = extended(d.pcData, abi.PCDATA_InlTreeIndex), extended(d.funcData, abi.FUNCDATA_InlTree)
	d.pcData[abi.PCDATA_InlTreeIndex], d.funcData[abi.FUNCDATA_InlTree] = d.pcInline, tree
}

func extended(list []*symbol, index int) []*symbol {
	for len(list) <= index {
		list = append(list, nil)
	}
	return list
}

func (f *functionTables) inlined(ref goobj.SymRef) (funcID byte, line uint32) {
	t := f.resolve(ref)
	switch {
	case t.base != nil:
		return t.base.funcID, uint32(t.base.line)
	case t.own == nil:
		unsupported("an inlined " + f.nameOf(ref))
	}
	info := f.describe(t.own).info
	return byte(funcInfo.ReadFuncID(info)), uint32(funcInfo.ReadStartLine(info))
}

func (f *functionTables) pcOffset(table *symbol) uint32 {
	if table == nil || len(table.data) == 0 {
		return 0
	}
	at, is := f.pcAt[table]
	if !is {
		at = uint32(len(f.pcs))
		f.pcAt[table] = at
		f.pcs = append(f.pcs, table.data...)
	}
	return at
}

// nameOffset keeps a name as the run time shows it: without type arguments.
func (f *functionTables) nameOffset(name string) uint32 {
	if first, last := strings.IndexByte(name, '['), strings.LastIndexByte(name, ']'); first >= 0 && last > first {
		name = name[:first] + "[...]" + name[last+1:]
	}
	at, is := f.nameAt[name]
	if !is {
		at = uint32(len(f.names))
		f.nameAt[name] = at
		f.names = append(f.names, name+"\x00"...)
	}
	return at
}

// deferReturnIn gives where a function first calls runtime.deferreturn, 0 for nowhere: there it goes on after a recovered
// panic.
func (f *functionTables) deferReturnIn(s *symbol) uint32 {
	for i := range s.relocs {
		r := &s.relocs[i]
		if objabi.RelocType(r.Type()) == objabi.R_CALL && f.resolve(r.Sym()).base == f.deferReturn {
			// Behind the instruction's first byte.
			return uint32(r.Off()) - 1
		}
	}
	return 0
}

// Buckets of runtime.findfunc, see runtime/symtab.go.
const (
	bucket     = abi.FuncTabBucketSize
	subBuckets = 16
	subBucket  = bucket / subBuckets
)

// buckets says for each stretch of code which function is the first in it.
func (l *layout) buckets() []byte {
	var out bytes.Buffer
	function := 0
	for begin := uint64(mainText); begin < l.code.end(); begin += bucket {
		first := 0
		for i := uint64(0); i < subBuckets; i++ {
			at := begin + i*subBucket
			for function+1 < len(l.functions) && l.functions[function+1].address <= at {
				function++
			}
			if i == 0 {
				first = function
				out.Write(order.AppendUint32(nil, uint32(first)))
			}
			if function-first > 255 {
				unsupported("so many functions")
			}
			out.WriteByte(byte(function - first))
		}
	}
	return out.Bytes()
}
