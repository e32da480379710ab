package judge

import (
	"fmt"
	"os"
	"runtime/debug"
	"testing"

	"humaneval/plain"
)

// Run runs the tests and ends with the exit code that says what they saw.
func Run(tests ...testing.InternalTest) {
	// What fails in a goroutine that a test has started is out of our hands. Go would end with 2, as a broken judge does;
	// so it ends by a signal, which is a wrong answer.
	debug.SetTraceback("crash")
	run(tests, func(failed bool) {
		if failed {
			os.Exit(wrongAnswer)
		}
		os.Exit(0)
	}, func(reason any) {
		if panicked {
			end(sampleRaised, fmt.Sprint("the sample panicked: ", reason))
		}
		end(wrongAnswer, fmt.Sprint("the test panicked: ", reason))
	})
}

// LateSecret runs tests that have the sample in the same process, and hands the secret back once all have passed.
func LateSecret(tests ...testing.InternalTest) {
	run(tests, func(failed bool) {
		if failed {
			os.Exit(wrongAnswer)
		}
		secret := make([]byte, 32)
		if plain.Read(secret) {
			plain.Write(secret)
		}
		os.Exit(0)
	}, func(reason any) {
		fmt.Fprintf(os.Stderr, "panic: %v\n%s", reason, debug.Stack())
		os.Exit(2)
	})
}

// run does what `go test` makes of a file of tests, but for the end, which is in our hands: testing.Main would end with 1 for a
// failed test and with 2 for a panic, as every broken Go program does.
func run(tests []testing.InternalTest, done func(failed bool), panics func(reason any)) {
	os.Args = []string{"judge", "-test.v"}
	all := func(t *testing.T) {
		t.Run("all", func(t *testing.T) {
			for _, test := range tests {
				t.Run(test.Name, func(t *testing.T) {
					defer func() {
						if reason := recover(); reason != nil {
							panics(reason)
						}
					}()
					test.F(t)
				})
			}
		})
		// Those that run in parallel are through as well.
		done(t.Failed())
	}
	match := func(string, string) (bool, error) { return true, nil }
	testing.Main(match, []testing.InternalTest{{Name: "Judge", F: all}}, nil, nil)
}
