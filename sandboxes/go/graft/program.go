package main

import (
	"debug/elf"
	"os"
	"unsafe"
)

// baseEntry is where a Go program begins.
const baseEntry = "_rt0_amd64_linux<ABI0>"

// write writes the program. The kernel takes it for one with a loader, and the base for that loader: it maps both and starts
// the base, which begins at our entry.
func (l *layout) write(path string) {
	areas := []*area{&l.code, &l.read, &l.data}
	headers := []elf.Prog64{
		l.interpreter(), segment(elf.PF_R|elf.PF_X, &l.code), segment(elf.PF_R, &l.read), segment(elf.PF_R|elf.PF_W, &l.data),
		{Type: uint32(elf.PT_GNU_STACK), Flags: uint32(elf.PF_R | elf.PF_W)},
	}
	offset := uint64(0)
	for i, area := range areas {
		headers[i+1].Off = offset
		offset += (uint64(len(area.content)) + page - 1) &^ (page - 1)
	}
	copy(l.code.content, fileHeader(len(headers)))
	copy(l.code.content[elfSize:], bytesOfAll(headers))
	copy(l.code.at(entry), l.enter())
	out, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o777)
	check(err)
	for i, area := range areas {
		_, err = out.WriteAt(area.content, int64(headers[i+1].Off))
		check(err)
	}
	check(out.Close())
}

const (
	elfSize, headerSize = 64, 56
	// In the file's first page, behind the headers.
	interpreterAt = 512
)

func fileHeader(headers int) []byte {
	header := elf.Header64{
		Type: uint16(elf.ET_EXEC), Machine: uint16(elf.EM_X86_64), Version: 1, Entry: entry, Phoff: elfSize, Ehsize: elfSize,
		Phentsize: headerSize, Phnum: uint16(headers),
	}
	copy(header.Ident[:], "\x7fELF\x02\x01\x01")
	return bytesOf(&header)
}

func (l *layout) interpreter() elf.Prog64 {
	size := uint64(copy(l.code.content[interpreterAt:], baseFile+"\x00"))
	return elf.Prog64{
		Type: uint32(elf.PT_INTERP), Flags: uint32(elf.PF_R), Off: interpreterAt, Vaddr: codeBegin + interpreterAt,
		Filesz: size, Memsz: size, Align: 1,
	}
}

func segment(flags elf.ProgFlag, a *area) elf.Prog64 {
	size := uint64(len(a.content))
	return elf.Prog64{
		Type: uint32(elf.PT_LOAD), Flags: uint32(flags), Vaddr: a.begin, Filesz: size, Memsz: size + a.zeros, Align: page,
	}
}

// enter gives what the base jumps to first: it makes our module known, has the run time not sample what is allocated, as the
// linker does for programs that do not ask for it, and goes on to where the base began itself.
func (l *layout) enter() (code []byte) {
	next := l.base.address("runtime.firstmoduledata") + uint64(unsafe.Offsetof(moduleData{}.next))
	code = append(code, 0x48, 0xc7, 0x04, 0x25) // movq $module, (next)
	code = order.AppendUint32(code, uint32(next))
	code = order.AppendUint32(code, uint32(l.module))
	code = append(code, 0xc6, 0x04, 0x25) // movb $1, (disableMemoryProfiling)
	code = order.AppendUint32(code, uint32(l.base.address("runtime.disableMemoryProfiling")))
	code = append(code, 1, 0xe9) // jmp baseEntry
	return order.AppendUint32(code, uint32(l.base.address(baseEntry)-entry-uint64(len(code))-4))
}
