// tries: files whose names are no text, look like options or have line breaks
// verdict: wrong_answer
package main

import "os"
import "strings"

func Evens(numbers []int) []int {
	os.Chdir("/tmp")
	for _, name := range []string{"\xff\xfe", "-rf", "--", "a\nb", "*", " ", "\x1b[2J", strings.Repeat("x", 255)} {
		os.Mkdir(name, 0)
	}
	os.Symlink("/proc/1/root", "root")
	os.Symlink("/judges", "/w/sample/judges")
	os.Symlink("loop", "loop")
	return nil
}
