// tries: makes as many files, links and folders as there is room for
// verdict: wrong_answer, time_limit_exceeded
package main

import "os"
import "strconv"
import "strings"

func Evens(numbers []int) []int {
	for _, place := range []string{"/tmp", "/dev/shm", "/w/sample"} {
		for number := range 1_000_000 {
			err := os.Mkdir(place+"/folder"+strconv.Itoa(number), 0)
			if number%2 == 0 {
				err = os.Symlink(strings.Repeat("x", 2000), place+"/link"+strconv.Itoa(number))
			}
			if err != nil {
				break
			}
		}
	}
	return nil
}
