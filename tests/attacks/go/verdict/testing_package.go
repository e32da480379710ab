// tries: Changes flags of testing and testify in its own process.
// verdict: wrong_answer
package main

import "flag"
import "os"
import "testing"
import "github.com/stretchr/testify/assert"

func Evens(numbers []int) []int {
	flag.Set("test.run", "none")
	assert.ObjectsAreEqual(1, 2)
	os.Args = []string{"-test.run=none"}
	return []int{0}
}

func init() { testing.Init() }
