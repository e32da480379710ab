package main

import "unsafe"

// slice and the types below are what lies in the sample's memory, with addresses for pointers.
type slice struct{ address, length, capacity uint64 }

func sliceOf(address uint64, length int) slice { return slice{address, uint64(length), uint64(length)} }

type bits struct {
	n       int32
	_       int32
	address uint64
}

// moduleData is runtime.moduledata: how the run time knows of all that belongs together.
type moduleData struct {
	header                                             uint64
	names, units, files, pcs, functions, functionTable slice
	buckets                                            uint64
	minPC, maxPC                                       uint64
	text, textEnd                                      uint64
	plain, plainEnd, data, dataEnd                     uint64
	bss, bssEnd, plainBSS, plainBSSEnd                 uint64
	counters, countersEnd                              uint64
	end, gcData, gcBSS                                 uint64
	types, typesEnd                                    uint64
	readOnly, funcData                                 uint64
	sections, typeLinks, itabs                         slice
	plugins                                            slice
	pluginPath                                         [2]uint64
	packages                                           slice
	tasks                                              slice
	name                                               [2]uint64
	hashes                                             slice
	hasMain, bad                                       bool
	dataMask, bssMask                                  bits
	typeMap                                            uint64
	next                                               uint64
}

const moduleSize = unsafe.Sizeof(moduleData{})

// functionHeader is runtime.pcHeader.
type functionHeader struct {
	magic                                     uint32
	_, _, quantum, pointerSize                uint8
	functions, files, text                    uint64
	nameAt, unitAt, fileAt, pcAt, functionsAt uint64
}

// describe writes the tables and the module that points to them. Nothing is placed behind it.
func (l *layout) describe() {
	l.relocate()
	m := &moduleData{
		text: l.text, textEnd: l.code.end(), minPC: mainText, maxPC: l.lastPC(), types: l.types, readOnly: l.types,
		funcData: readBegin, plain: dataBegin, plainEnd: l.pointers, data: l.pointers, dataEnd: l.pointersEnd,
		bss: l.pointersEnd, bssEnd: l.zerosEnd, plainBSS: l.zerosEnd, plainBSSEnd: l.data.end(), end: l.data.end(),
	}
	l.describeFunctions(m)
	l.describeTypes(m)
	m.tasks = l.slice(bytesOfAll(l.tasks()), 8)
	m.dataMask, m.bssMask = l.mask(m.data, m.dataEnd), l.mask(m.bss, m.bssEnd)
	m.gcData = l.read.add([]byte{0}, 1)
	m.gcBSS = m.gcData
	m.typesEnd = l.read.end()
	copy(l.data.at(l.module), bytesOf(m))
}

func (l *layout) slice(content []byte, itemSize int) slice {
	return sliceOf(l.read.add(content, 8), len(content)/itemSize)
}

func (l *layout) describeFunctions(m *moduleData) {
	f := l.functionTables()
	header := &functionHeader{
		magic: 0xfffffff1, quantum: 1, pointerSize: 8, functions: uint64(len(l.functions)), files: uint64(l.NFile()), text: l.text,
	}
	m.header = l.read.add(bytesOf(header), 8)
	m.names, m.units, m.files = l.slice(f.names, 1), l.slice(bytesOfAll(f.units), 4), l.slice(f.files, 1)
	m.pcs, m.functions = l.slice(f.pcs, 1), l.slice(f.functions, 1)
	m.functionTable = sliceOf(m.functions.address, len(l.functions)+1)
	m.buckets = l.read.add(l.buckets(), 8)
	header.nameAt, header.unitAt = m.names.address-m.header, m.units.address-m.header
	header.fileAt, header.pcAt = m.files.address-m.header, m.pcs.address-m.header
	header.functionsAt = m.functions.address - m.header
	copy(l.read.at(m.header), bytesOf(header))
}
