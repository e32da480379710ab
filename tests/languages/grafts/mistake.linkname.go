package main

import _ "unsafe"

//go:linkname f no.such
func f()

func main() { f() }
