// tries: sends a value of a type that the other side does not know
// verdict: wrong_answer
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
	send("R" + text("?"))
	return nil
}
