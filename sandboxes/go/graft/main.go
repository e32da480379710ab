// Command graft compiles a program of package main and links it: where it can be, not by the linker, which takes several times
// as long as the compiler, but by putting the new code beside a program that is linked already, the base.
//
//	graft PROGRAM FILE...          as said
//	graft -linker PROGRAM FILE...  by the linker, whatever the program is
//	graft -prepare                 makes a base of what lies in its place, once
//
// The base has the run time and what most programs import of the standard library, whole (see base.go), at fixed addresses.
// The new program has what its object file has, at addresses above, and names the base as its loader: the kernel maps both
// and starts the base, which begins at the program's entry. To Go's run time the program is a second module, as plugins are.
//
// It is built as a command of Go's own tree, which has packages to read object files with.
package main

import (
	"bytes"
	"fmt"
	"os"
	"runtime/debug"
	"syscall"
)

const (
	here  = "/opt/sandbox/go"
	root  = "/usr/lib/go-1.24"
	tools = root + "/pkg/tool/linux_amd64"
	// Object files above this length are the linker's: all is done in memory here.
	longest = 8 << 20
)

func main() {
	debug.SetGCPercent(-1)
	switch os.Args[1] {
	case "-prepare":
		prepare()
	case "-linker":
		object := compile(os.Args[2], os.Args[3:])
		link(os.Args[2], object)
	default:
		object := compile(os.Args[1], os.Args[2:])
		if why := graft(os.Args[1], object, os.Args[2:]); why != "" {
			explain(why)
			link(os.Args[1], object)
		}
	}
}

// compile gives the object file's path, or ends as the compiler does. Without vet, which fails honest code, and without cgo
// or assembly.
func compile(program string, files []string) string {
	object := "tmp/" + program + ".a"
	arguments := []string{
		"compile", "-p", "main", "-complete", "-dwarf=0", "-c=1", "-lang=go1.24", "-importcfg", here + "/importable",
		"-o", object, "-pack",
	}
	process, err := os.StartProcess(tools+"/compile", append(arguments, files...), &os.ProcAttr{
		Files: []*os.File{os.Stdin, os.Stdout, os.Stderr},
	})
	must(err)
	state, err := process.Wait()
	must(err)
	if status := state.Sys().(syscall.WaitStatus); status.Signaled() {
		os.Exit(128 + int(status.Signal()))
	}
	if !state.Success() {
		os.Exit(state.ExitCode())
	}
	return object
}

// link goes on as the linker.
func link(program, object string) {
	arguments := []string{"link", "-s", "-w", "-buildmode=exe", "-importcfg", here + "/packages", "-o", program, object}
	must(syscall.Exec(tools+"/link", arguments, os.Environ()))
}

// reason is the panic of what only the linker can do.
type reason string

func unsupported(why string) { panic(reason(why)) }

func check(err error) {
	if err != nil {
		unsupported(err.Error())
	}
}

func must(err error) {
	if err != nil {
		os.Stderr.WriteString("graft: " + err.Error() + "\n")
		os.Exit(1)
	}
}

// graft writes the program, or says why only the linker can.
func graft(program, object string, files []string) (why string) {
	defer func() {
		switch found := recover().(type) {
		case nil:
		case reason:
			why = string(found)
		default:
			why = fmt.Sprint(found)
		}
	}()
	for _, path := range files {
		source, err := os.ReadFile(path)
		check(err)
		// go:linkname, go:nosplit and others like them: what they may do is for the linker to say.
		if bytes.Contains(source, []byte("//go:")) {
			unsupported("a directive in " + path)
		}
	}
	l := place(readObject(object, openBase()))
	l.describe()
	l.write(program)
	return ""
}

// explain is for whoever wonders why a program takes so long.
func explain(why string) {
	if os.Getenv("GRAFT") != "" {
		os.Stderr.WriteString("graft: " + why + "\n")
	}
}
