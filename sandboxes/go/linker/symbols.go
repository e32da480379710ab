package ld

import (
	"bufio"
	"cmd/internal/objabi"
	"cmd/link/internal/loader"
	"fmt"
	"os"
)

// writeSymbols lists what the program has in it, a symbol a line: address, size, type, ABI, number of the kind of function,
// first line, name. "before" is followed by the tasks that initialize two packages, the second of which comes first.
func writeSymbols(ctxt *Link, path string) {
	file, err := os.Create(path)
	if err != nil {
		Exitf("%v", err)
	}
	out, ldr := bufio.NewWriter(file), ctxt.loader
	for s := loader.Sym(1); int(s) < ldr.NSym(); s++ {
		if ldr.AttrReachable(s) && ldr.SymName(s) != "" {
			writeSymbol(out, ldr, s)
		}
	}
	if out.Flush() != nil || file.Close() != nil {
		Exitf("cannot write %s", path)
	}
}

func writeSymbol(out *bufio.Writer, ldr *loader.Loader, s loader.Sym) {
	name, funcID, line := ldr.SymName(s), 0, int32(0)
	if info := ldr.FuncInfo(s); info.Valid() {
		funcID, line = int(info.FuncID()), info.StartLine()
	}
	fmt.Fprintf(out, "symbol %x %x %s %d %d %d %s\n",
		ldr.SymValue(s), ldr.SymSize(s), ldr.SymType(s), ldr.SymVersion(s), funcID, line, name)
	for i, relocs := 0, ldr.Relocs(s); i < relocs.Count(); i++ {
		if r := relocs.At(i); r.Type() == objabi.R_INITORDER {
			fmt.Fprintf(out, "before %s %s\n", name, ldr.SymName(r.Sym()))
		}
	}
}
