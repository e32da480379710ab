// Package sample is the sample's process around its function.
package sample

import (
	"reflect"
	"runtime/debug"
	"syscall"

	"humaneval/plain"
)

// Recursion without end is to end as Go's own error and not as the container's memory.
const stackBytes = 300 << 20

// Serve answers calls until the judge has gone. asked has the parameters that the declaration gives and no results: that
// it compiles shows that function can be called as the tests call it.
func Serve(function, asked any) {
	debug.SetMaxStack(stackBytes)
	f, signature := reflect.ValueOf(function), reflect.TypeOf(asked)
	for i := 0; i < signature.NumIn(); i++ {
		plain.Know(signature.In(i))
	}
	for i := 0; i < f.Type().NumOut(); i++ {
		plain.Know(f.Type().Out(i))
	}
	for {
		request, there := plain.Receive(plain.Limit)
		if !there {
			syscall.Exit(0)
		}
		if !plain.Send(answer(f, signature, plain.NewDecoder(request))) {
			syscall.Exit(0)
		}
	}
}

// answer calls f and gives "R", the results and, where the judge asked for them, the arguments afterwards; "P" and the value
// of a panic; or "X" for an answer that cannot travel.
func answer(f reflect.Value, signature reflect.Type, in *plain.Decoder) []byte {
	inPlace := in.Count() == 1
	arguments := make([]reflect.Value, signature.NumIn())
	for i := range arguments {
		arguments[i] = in.Value(signature.In(i))
	}
	results, panicked := call(f, arguments)
	if panicked != nil {
		return encoded('P', []reflect.Value{reflect.ValueOf(*panicked)}, nil)
	}
	if !inPlace {
		arguments = nil
	}
	return encoded('R', results, arguments)
}

func call(f reflect.Value, arguments []reflect.Value) (results []reflect.Value, panicked *any) {
	returned := false
	defer func() {
		if returned {
			return
		}
		value := recover()
		if value == nil {
			// runtime.Goexit: nobody would answer any more.
			print("the function ended its goroutine\n")
			syscall.Exit(1)
		}
		panicked = &value
	}()
	if f.Type().IsVariadic() {
		results = f.CallSlice(arguments)
	} else {
		results = f.Call(arguments)
	}
	returned = true
	return results, nil
}

func encoded(tag byte, values, arguments []reflect.Value) (content []byte) {
	defer func() {
		if reason := recover(); reason != nil {
			print("the answer cannot be sent\n")
			content = []byte{'X'}
		}
	}()
	out := plain.Encoder{Bytes: []byte{tag}}
	for _, value := range values {
		if value.Kind() == reflect.Interface {
			value = value.Elem()
		}
		out.Any(value)
	}
	for _, argument := range arguments {
		out.Value(argument)
	}
	return out.Bytes
}
