package plain

import (
	"reflect"
	"unsafe"
)

// Update makes the changes that the other side made to an argument to the test's own: old gets the content of fresh, in the
// memory that it has.
func Update(old, fresh reflect.Value) {
	switch old.Kind() {
	case reflect.Slice:
		for i := 0; i < min(old.Len(), fresh.Len()); i++ {
			replace(old.Index(i), fresh.Index(i))
		}
	case reflect.Array:
		for i := 0; i < old.Len(); i++ {
			Update(old.Index(i), fresh.Index(i))
		}
	case reflect.Struct:
		for i := 0; i < old.NumField() && old.CanAddr() && fresh.CanAddr(); i++ {
			Update(settable(old.Field(i)), settable(fresh.Field(i)))
		}
	case reflect.Map:
		updateMap(old, fresh)
	case reflect.Pointer:
		if !old.IsNil() && !fresh.IsNil() {
			replace(old.Elem(), fresh.Elem())
		}
	case reflect.Interface:
		if !old.IsNil() && !fresh.IsNil() && old.Elem().Type() == fresh.Elem().Type() {
			Update(old.Elem(), fresh.Elem())
		}
	}
}

// replace updates what can be reached from a place, and puts into it what cannot be updated.
func replace(place, fresh reflect.Value) {
	switch place.Kind() {
	case reflect.Array:
		for i := 0; i < place.Len(); i++ {
			replace(place.Index(i), fresh.Index(i))
		}
		return
	case reflect.Struct:
		for i := 0; i < place.NumField(); i++ {
			replace(settable(place.Field(i)), settable(fresh.Field(i)))
		}
		return
	case reflect.Slice, reflect.Map:
		if !place.IsNil() && !fresh.IsNil() && (place.Kind() == reflect.Map || place.Len() == fresh.Len()) {
			Update(place, fresh)
			return
		}
	}
	place.Set(fresh)
}

func settable(field reflect.Value) reflect.Value {
	return reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem()
}

func updateMap(old, fresh reflect.Value) {
	if old.IsNil() || fresh.IsNil() {
		return
	}
	for _, key := range old.MapKeys() {
		if !fresh.MapIndex(key).IsValid() {
			old.SetMapIndex(key, reflect.Value{})
		}
	}
	for entries := fresh.MapRange(); entries.Next(); {
		old.SetMapIndex(entries.Key(), entries.Value())
	}
}
