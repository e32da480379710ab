package plain

import (
	"math"
	"reflect"
)

// Depth is how deep values may be nested.
const Depth = 100

// Unsendable is the panic of an Encoder whose value is nested too deep or too long for a frame.
type Unsendable string

// Encoder collects the content of a frame.
type Encoder struct{ Bytes []byte }

// Value appends v as its static type says; the other side has to know the type.
func (e *Encoder) Value(v reflect.Value) { e.value(v, 0) }

// Any appends v behind the name of its type. What is of no type that can travel becomes the name "?".
func (e *Encoder) Any(v reflect.Value) { e.dynamic(v, 0) }

// Count appends a number.
func (e *Encoder) Count(n int) { e.number(uint64(n), 4) }

// Text appends a string behind its length.
func (e *Encoder) Text(s string) {
	e.Count(len(s))
	e.room(len(s))
	e.Bytes = append(e.Bytes, s...)
}

func (e *Encoder) room(n int) {
	if len(e.Bytes)+n > Limit {
		panic(Unsendable("the answer is too long"))
	}
}

func (e *Encoder) number(n uint64, bytes int) {
	e.room(bytes)
	for i := 0; i < bytes; i++ {
		e.Bytes = append(e.Bytes, byte(n>>(8*i)))
	}
}

// present tells nil from what is there but empty: assert.Equal does, too.
func (e *Encoder) present(v reflect.Value) bool {
	if v.IsNil() {
		e.number(0, 1)
		return false
	}
	e.number(1, 1)
	return true
}

func (e *Encoder) value(v reflect.Value, depth int) {
	if depth > Depth {
		panic(Unsendable("the answer is nested too deep"))
	}
	switch v.Kind() {
	case reflect.Bool:
		n := uint64(0)
		if v.Bool() {
			n = 1
		}
		e.number(n, 1)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.number(uint64(v.Int()), 8)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		e.number(v.Uint(), 8)
	case reflect.Float32, reflect.Float64:
		e.number(math.Float64bits(v.Float()), 8)
	case reflect.Complex64, reflect.Complex128:
		e.number(math.Float64bits(real(v.Complex())), 8)
		e.number(math.Float64bits(imag(v.Complex())), 8)
	case reflect.String:
		e.Text(v.String())
	case reflect.Interface:
		e.dynamic(v.Elem(), depth)
	default:
		e.container(v, depth)
	}
}

func (e *Encoder) container(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Slice:
		if e.present(v) {
			e.Count(v.Len())
			e.items(v, depth)
		}
	case reflect.Array:
		e.items(v, depth)
	case reflect.Map:
		if e.present(v) {
			e.entries(v, depth)
		}
	case reflect.Pointer:
		if e.present(v) {
			e.value(v.Elem(), depth+1)
		}
	case reflect.Struct:
		e.fields(v, depth)
	default:
		panic(Unsendable("the answer holds a " + v.Kind().String()))
	}
}

func (e *Encoder) items(v reflect.Value, depth int) {
	for i := 0; i < v.Len(); i++ {
		e.value(v.Index(i), depth+1)
	}
}

func (e *Encoder) entries(v reflect.Value, depth int) {
	e.Count(v.Len())
	for entries := v.MapRange(); entries.Next(); {
		e.value(entries.Key(), depth+1)
		e.value(entries.Value(), depth+1)
	}
}

func (e *Encoder) fields(v reflect.Value, depth int) {
	e.Count(v.NumField())
	for i := 0; i < v.NumField(); i++ {
		e.Text(v.Type().Field(i).Name)
		e.value(v.Field(i), depth+1)
	}
}

func (e *Encoder) dynamic(v reflect.Value, depth int) {
	if !v.IsValid() {
		e.Text("nil")
		return
	}
	if message, name := errorOf(v); name != "" {
		e.Text(name)
		e.Text(message)
		return
	}
	name := nameOf(v.Type())
	e.Text(name)
	if name != opaqueName {
		e.value(v, depth+1)
	}
}
