# Once, while the image is built: where the compiled packages lie in the build cache, and our own compiled.
#
# Samples are compiled and linked by the compiler and the linker themselves, without `go build` in front of them: that finds
# out each time anew what is known here, and takes as long as both.
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
chmod a+x compile
