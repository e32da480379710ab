# Once, while the image is built: where the compiled packages lie in the build cache, our own compiled, and the program that
# samples are linked to.
#
# Samples are compiled and linked without `go build` in front: that finds out each time anew what is known here, and takes as
# long as both.
list() {
    GOFLAGS= go list -export -deps -f '{{if .Export}}{{.ImportPath}}={{.Export}}{{end}}' \
        std github.com/stretchr/testify/assert github.com/stretchr/testify/require
}
list | sed 's/^/packagefile /' > packages
for package in plain sample judge; do
    go tool compile -p humaneval/$package -complete -pack -importcfg packages -o $package.a $package/*.go
    echo "packagefile humaneval/$package=$PWD/$package.a" >> packages
done
# What a program may import is less: `go build` lets nobody have another tree's internal packages.
grep -vE '^packagefile ([^=]*/)?(internal|vendor)/|^packagefile vendor/' packages > importable

gcc -O2 -static -Wall -Wextra -Werror ../zygote/zygote.c ../zygote/starter.c -o starter

# The base: linked by a linker that leaves nothing out, and says what lies where.
commands=/usr/share/go-1.24/src/cmd
linker=$commands/link/internal/ld
replace() { grep -q "$2" "$1" && sed -i "s/$2/$3/" "$1"; }
replace $linker/deadcode.go 'if d.ctxt.BuildMode == BuildModeShared {' 'if true {'
replace $linker/main.go 'ctxt.hostlink()$' 'writeSymbols(ctxt, *flagOutfile+".symbols"); &'
cp linker/symbols.go $linker
mkdir $commands/graft
cp graft/*.go $commands/graft
go build -o linker/link cmd/link
go build -o graft/graft cmd/graft
go tool compile -p main -complete -dwarf=0 -importcfg packages -o base.a -pack base/base.go
linker/link -s -w -buildmode=exe -importcfg packages -o base/base base.a
graft/graft -prepare
rm linker/link base.a base/base.symbols

# Where a kernel does not start such programs, the linker makes them all.
mkdir tmp
printf 'package main\n\nfunc main() {}\n' > tmp/trial.go
graft/graft trial tmp/trial.go
./trial || rm base/index
rm -r tmp trial
