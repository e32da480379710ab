// tries: sends a slice of arrays that takes a thousand times the memory that it took to send
// verdict: runtime_error, wrong_answer, memory_limit_exceeded
import "syscall"

func send(content string) {
	n := len(content)
	frame := append([]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}, content...)
	for len(frame) > 0 {
		sent, err := syscall.Write(4, frame)
		if err != nil {
			return
		}
		frame = frame[sent:]
	}
}

func text(s string) string {
	return string([]byte{byte(len(s)), byte(len(s) >> 8), byte(len(s) >> 16), 0}) + s
}

import "strings"

func Evens(numbers []int) []int {
	send("R" + text("[][2000]complex128") + "\x01\x00\x40\x00\x00" + strings.Repeat("\x00", 0x4000))
	return nil
}
