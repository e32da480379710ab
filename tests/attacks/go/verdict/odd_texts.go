// tries: texts of null characters, escapes and bytes that are no text
// verdict: wrong_answer
// problem: Go/1
package main

func Words(text string) []string { return []string{"\x00\x1b[2J\xff\xfe", "\xed\xa0\x80", "--- FAIL", "PASS\nok"} }
