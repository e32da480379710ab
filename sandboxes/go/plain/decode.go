package plain

import (
	"math"
	"reflect"
	"unsafe"
)

// Malformed is the panic of a Decoder whose bytes are no plain data.
type Malformed string

// Decoder takes the content of a frame apart. Nothing but values of known types comes out, whatever the bytes are.
type Decoder struct{ rest []byte }

// NewDecoder is for one frame.
func NewDecoder(content []byte) *Decoder { return &Decoder{content} }

// Value gives the next value, of type t.
func (d *Decoder) Value(t reflect.Type) reflect.Value {
	v := reflect.New(t).Elem()
	d.value(v, 0)
	return v
}

// Any gives the next value that Encoder.Any has written; the zero reflect.Value for nil.
func (d *Decoder) Any() reflect.Value { return d.dynamic(0) }

// End panics if there is anything left.
func (d *Decoder) End() {
	if len(d.rest) != 0 {
		panic(Malformed("bytes too many"))
	}
}

// Count gives the next number.
func (d *Decoder) Count() int { return int(d.number(4)) }

// Tag gives the next byte.
func (d *Decoder) Tag() byte { return d.take(1)[0] }

// Text gives the next string.
func (d *Decoder) Text() string { return string(d.take(d.Count())) }

func (d *Decoder) take(n int) []byte {
	if n > len(d.rest) {
		panic(Malformed("a length beyond the end"))
	}
	taken := d.rest[:n]
	d.rest = d.rest[n:]
	return taken
}

func (d *Decoder) number(bytes int) uint64 {
	n := uint64(0)
	for i, b := range d.take(bytes) {
		n |= uint64(b) << (8 * i)
	}
	return n
}

// length is a Count of things that take a byte each at least.
func (d *Decoder) length() int {
	n := d.Count()
	if n > len(d.rest) {
		panic(Malformed("a length beyond the end"))
	}
	return n
}

func (d *Decoder) value(v reflect.Value, depth int) {
	if depth > Depth+1 {
		panic(Malformed("nested too deep"))
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(d.number(1) != 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(d.number(8)))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(d.number(8))
	case reflect.Float32, reflect.Float64:
		v.SetFloat(math.Float64frombits(d.number(8)))
	case reflect.Complex64, reflect.Complex128:
		real := math.Float64frombits(d.number(8))
		v.SetComplex(complex(real, math.Float64frombits(d.number(8))))
	case reflect.String:
		v.SetString(d.Text())
	case reflect.Interface:
		d.assign(v, d.dynamic(depth))
	default:
		d.container(v, depth)
	}
}

func (d *Decoder) assign(v reflect.Value, item reflect.Value) {
	if !item.IsValid() {
		return
	}
	if !item.Type().AssignableTo(v.Type()) {
		panic(Malformed("a " + item.Type().String() + " for a " + v.Type().String()))
	}
	v.Set(item)
}

func (d *Decoder) container(v reflect.Value, depth int) {
	if v.Kind() == reflect.Struct {
		d.fields(v, depth)
		return
	}
	if v.Kind() == reflect.Array {
		d.items(v, depth)
		return
	}
	if d.number(1) == 0 {
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		n := d.length()
		// Nothing is much larger in memory than on the wire.
		if uintptr(n) > 32*Limit/max(1, v.Type().Elem().Size()) {
			panic(Malformed("a slice of that many arrays"))
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		d.items(v, depth)
	case reflect.Map:
		d.entries(v, depth)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(v.Elem(), depth+1)
	default:
		panic(Malformed("a " + v.Kind().String()))
	}
}

func (d *Decoder) items(v reflect.Value, depth int) {
	for i := 0; i < v.Len(); i++ {
		d.value(v.Index(i), depth+1)
	}
}

func (d *Decoder) entries(v reflect.Value, depth int) {
	v.Set(reflect.MakeMap(v.Type()))
	for n := d.length(); n > 0; n-- {
		key, item := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		d.value(key, depth+1)
		d.value(item, depth+1)
		if !key.Comparable() {
			panic(Malformed("a key that cannot be compared"))
		}
		v.SetMapIndex(key, item)
	}
}

func (d *Decoder) fields(v reflect.Value, depth int) {
	for n := d.length(); n > 0; n-- {
		name := d.Text()
		field := v.FieldByName(name)
		if !field.IsValid() {
			panic(Malformed("a field " + name))
		}
		// Fields in lower case, too: the structs of problems have them.
		d.value(reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem(), depth+1)
	}
}

func (d *Decoder) dynamic(depth int) reflect.Value {
	name := d.Text()
	switch name {
	case "nil":
		return reflect.Value{}
	case opaqueName:
		return reflect.ValueOf(&opaque{func() {}})
	case plainErrorName, otherErrorName:
		return decodedError(name, d.Text())
	}
	v := reflect.New(typeOf(name)).Elem()
	d.value(v, depth+1)
	return v
}
