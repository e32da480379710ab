// Package judge is the judge's process around the tests.
package judge

import (
	"fmt"
	"os"
	"reflect"
	"sync"

	"humaneval/plain"
)

const wrongAnswer, sampleRaised, sampleEnded, badFrame = 41, 42, 43, 44

// Bytes that an answer may have more than the question. testify takes seconds to write out how a longer one differs from
// what was expected.
const longestAnswer = 1 << 20

var (
	mutex sync.Mutex
	// Whether the last call has panicked: what reaches the top then is the sample's doing.
	panicked bool
)

// Call asks the sample. arguments and results are pointers to variables of the declared types; with inPlace, what the sample
// changes in its arguments is changed in these.
func Call(inPlace bool, arguments, results []any) {
	mutex.Lock()
	defer mutex.Unlock()
	panicked = false
	in := plain.NewDecoder(ask(request(inPlace, arguments)))
	switch take(in) {
	case 'R':
		decode(in, inPlace, arguments, results)
	case 'P':
		panicked = true
		panic(panicValue(in))
	default:
		end(badFrame, "the sample's answer is no plain data")
	}
}

func request(inPlace bool, arguments []any) []byte {
	out := plain.Encoder{}
	flag := 0
	if inPlace {
		flag = 1
	}
	out.Count(flag)
	for _, argument := range arguments {
		plain.Know(reflect.TypeOf(argument).Elem())
		out.Value(reflect.ValueOf(argument).Elem())
	}
	return out.Bytes
}

func ask(content []byte) []byte {
	answer, there := []byte(nil), plain.Send(content)
	if there {
		answer, there = plain.Receive(len(content) + longestAnswer)
	}
	if !there {
		end(sampleEnded, "the sample's process ended")
	}
	if answer == nil {
		end(badFrame, "the sample's answer is too long")
	}
	return answer
}

func take(in *plain.Decoder) byte {
	defer malformed()
	return in.Tag()
}

func decode(in *plain.Decoder, inPlace bool, arguments, results []any) {
	defer malformed()
	for _, result := range results {
		place := reflect.ValueOf(result).Elem()
		plain.Know(place.Type())
		put(place, in.Any())
	}
	for i := 0; inPlace && i < len(arguments); i++ {
		argument := reflect.ValueOf(arguments[i]).Elem()
		plain.Update(argument, in.Value(argument.Type()))
	}
	in.End()
}

// put stores a result. One of another type than the declared one would not have equalled anything in the tests, or not
// have compiled.
func put(place, result reflect.Value) {
	switch {
	case !result.IsValid() && nillable(place.Kind()):
		place.SetZero()
	case result.IsValid() && result.Type().AssignableTo(place.Type()):
		place.Set(result)
	default:
		end(wrongAnswer, fmt.Sprintf("the answer is of another type than %s", place.Type()))
	}
}

func nillable(kind reflect.Kind) bool {
	return kind == reflect.Interface || kind == reflect.Slice || kind == reflect.Map || kind == reflect.Pointer
}

func panicValue(in *plain.Decoder) any {
	defer malformed()
	value := in.Any()
	in.End()
	if !value.IsValid() {
		return nil
	}
	return value.Interface()
}

func malformed() {
	if reason := recover(); reason != nil {
		end(badFrame, fmt.Sprintf("the sample sent %v", reason))
	}
}

func end(exitCode int, why string) {
	fmt.Fprintln(os.Stderr, why)
	os.Exit(exitCode)
}
