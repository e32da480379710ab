package plain

import (
	"errors"
	"reflect"
	"strings"
)

const opaqueName, plainErrorName, otherErrorName = "?", "error", "other error"

// What a value of a type becomes that the other side does not know. It equals nothing: reflect.DeepEqual holds no two
// functions for equal.
type opaque struct{ never func() }

// otherError is an error of a type other than errors.New's: its message is all that travels.
type otherError struct{ message string }

func (e *otherError) Error() string { return e.message }

func decodedError(name, message string) reflect.Value {
	if name == plainErrorName {
		return reflect.ValueOf(errors.New(message))
	}
	return reflect.ValueOf(&otherError{message})
}

var plainError = reflect.TypeOf(errors.New(""))

func errorOf(v reflect.Value) (message, name string) {
	if !v.CanInterface() {
		return "", ""
	}
	e, is := v.Interface().(error)
	switch {
	case !is:
		return "", ""
	case v.Type() == plainError:
		return e.Error(), plainErrorName
	}
	return e.Error(), otherErrorName
}

var known = map[string]reflect.Type{}

func init() {
	for _, zero := range []any{
		false, 0, int8(0), int16(0), int32(0), int64(0), uint(0), uint8(0), uint16(0), uint32(0), uint64(0), uintptr(0),
		float32(0), 0.0, complex64(0), 0i, "", struct{}{},
	} {
		known[reflect.TypeOf(zero).String()] = reflect.TypeOf(zero)
	}
	known["interface {}"] = reflect.TypeFor[any]()
	known["error"] = reflect.TypeFor[error]()
}

// Know makes the types that a signature names known to values behind interfaces, too.
func Know(t reflect.Type) {
	if _, is := known[t.String()]; is {
		return
	}
	switch t.Kind() {
	case reflect.Struct:
		known[t.String()] = t
		for i := 0; i < t.NumField(); i++ {
			Know(t.Field(i).Type)
		}
	case reflect.Slice, reflect.Array, reflect.Pointer:
		Know(t.Elem())
	case reflect.Map:
		Know(t.Key())
		Know(t.Elem())
	}
	if t.PkgPath() != "" {
		known[t.String()] = t
	}
}

// nameOf gives a type's name on the wire, opaqueName where it is one that the other side cannot know.
func nameOf(t reflect.Type) string {
	if known[t.String()] == t {
		return t.String()
	}
	if t.PkgPath() != "" {
		return opaqueName
	}
	parts := []string{}
	switch t.Kind() {
	case reflect.Slice, reflect.Array, reflect.Pointer:
		parts = []string{nameOf(t.Elem())}
	case reflect.Map:
		parts = []string{nameOf(t.Key()), nameOf(t.Elem())}
	}
	if len(parts) == 0 || parts[0] == opaqueName || parts[len(parts)-1] == opaqueName {
		return opaqueName
	}
	return t.String()
}

// typeOf reads a type's name.
func typeOf(name string) reflect.Type {
	t, rest := parseType(name, 0)
	if rest != "" {
		panic(Malformed("a type " + name))
	}
	return t
}

func parseType(name string, depth int) (reflect.Type, string) {
	if t := known[name]; t != nil {
		// Types of structs have brackets in their names.
		return t, ""
	}
	switch {
	case depth > 16:
		panic(Malformed("a type nested too deep"))
	case strings.HasPrefix(name, "[]"):
		item, rest := parseType(name[2:], depth+1)
		return reflect.SliceOf(item), rest
	case strings.HasPrefix(name, "["):
		return parseArray(name[1:], depth)
	case strings.HasPrefix(name, "*"):
		item, rest := parseType(name[1:], depth+1)
		return reflect.PointerTo(item), rest
	case strings.HasPrefix(name, "map["):
		return parseMap(name[4:], depth)
	}
	end := strings.IndexByte(name, ']')
	if end < 0 {
		end = len(name)
	}
	t := known[name[:end]]
	if t == nil {
		panic(Malformed("a type " + name[:end]))
	}
	return t, name[end:]
}

func parseMap(name string, depth int) (reflect.Type, string) {
	key, rest := parseType(name, depth+1)
	if !strings.HasPrefix(rest, "]") || !key.Comparable() {
		panic(Malformed("a map type"))
	}
	item, rest := parseType(rest[1:], depth+1)
	return reflect.MapOf(key, item), rest
}

func parseArray(name string, depth int) (reflect.Type, string) {
	digits, rest, _ := strings.Cut(name, "]")
	n := 0
	for _, digit := range []byte(digits) {
		if n = 10*n + int(digit-'0'); digit < '0' || digit > '9' || n > Limit {
			panic(Malformed("an array of " + digits))
		}
	}
	item, rest := parseType(rest, depth+1)
	// Lengths of arrays of arrays multiply.
	if uintptr(n) > Limit/max(1, item.Size()) {
		panic(Malformed("an array of " + digits + " arrays"))
	}
	return reflect.ArrayOf(n, item), rest
}
