// Package plain carries plain data between a sample and its judge: values of Go's own types and of structs that both sides
// declare, in frames of bounded length, over descriptors 3 and 4.
//
// It needs little of the standard library on purpose: a sample is linked in a few hundredths of a second.
package plain

import "syscall"

// Limit is the length of the longest frame, in either direction.
const Limit = 16 << 20

const source, sink = 3, 4

// Send writes one frame: four bytes of length, big end first, and the content. It is false if nobody reads any more.
func Send(content []byte) bool {
	n := len(content)
	return Write(append([]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}, content...))
}

// Write writes bytes to descriptor 4.
func Write(rest []byte) bool {
	for len(rest) > 0 {
		n, err := syscall.Write(sink, rest)
		if err == syscall.EINTR {
			continue
		}
		if err != nil || n <= 0 {
			return false
		}
		rest = rest[n:]
	}
	return true
}

// Receive reads one frame. It is nil and false if the other side has gone, nil and true if the frame is longer than most.
func Receive(most int) ([]byte, bool) {
	length := make([]byte, 4)
	if !Read(length) {
		return nil, false
	}
	n := int(length[0])<<24 | int(length[1])<<16 | int(length[2])<<8 | int(length[3])
	if n > most {
		return nil, true
	}
	content := make([]byte, n)
	return content, Read(content)
}

// Read fills its argument from descriptor 3; false if there is not that much.
func Read(rest []byte) bool {
	for len(rest) > 0 {
		n, err := syscall.Read(source, rest)
		if err == syscall.EINTR {
			continue
		}
		if err != nil || n <= 0 {
			return false
		}
		rest = rest[n:]
	}
	return true
}
