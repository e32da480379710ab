package main
import "runtime/debug"
func main() { debug.SetTraceback("all"); panic(map[string]int{"a": 1}) }
