// tries: sends a map with slices behind interfaces for keys
// verdict: runtime_error
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

func Evens(numbers []int) []int {
	send("R" + text("map[interface {}]int") + "\x01\x01\x00\x00\x00" + text("[]int") + "\x01\x00\x00\x00\x00" + "\x00\x00\x00\x00\x00\x00\x00\x00")
	return nil
}
