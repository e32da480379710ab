# The base, which samples' programs are put beside: linked by a linker that leaves nothing out, and says what lies where.
commands=/usr/share/go-1.24/src/cmd
linker=$commands/link/internal/ld
replace() {
    grep -q "$2" "$1" || { echo "no '$2' in $1"; exit 1; }
    sed -i "s/$2/$3/" "$1"
}
replace $linker/deadcode.go 'if d.ctxt.BuildMode == BuildModeShared {' 'if true {'
replace $linker/main.go 'ctxt.hostlink()$' 'writeSymbols(ctxt, *flagOutfile+".symbols"); &'
cp linker/symbols.go $linker
go build -o linker/link cmd/link
go tool compile -p main -complete -dwarf=0 -importcfg packages -o base.a -pack base/base.go
linker/link -s -w -buildmode=exe -importcfg packages -o base/base base.a
graft/graft -prepare
rm linker/link base.a base/base.symbols

# Whether this kernel starts such programs.
mkdir tmp
printf 'package main\n\nfunc main() {}\n' > tmp/trial.go
graft/graft trial tmp/trial.go
./trial
rm -r tmp trial
