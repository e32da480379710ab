// tries: sends an array of arrays of arrays of nothing, which takes no bytes and for ever
// verdict: runtime_error, wrong_answer, time_limit_exceeded
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
	send("R" + text("[16000000][16000000][16000000][0]int"))
	return nil
}
