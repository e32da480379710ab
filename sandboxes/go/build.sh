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

mkdir /usr/share/go-1.24/src/cmd/graft
cp graft/*.go /usr/share/go-1.24/src/cmd/graft
go build -o graft/graft cmd/graft
# Another release of Go may not be as base.sh has it.
sh -eu base.sh || { echo "there is no base: the linker makes all programs"; rm -f base/index; }
