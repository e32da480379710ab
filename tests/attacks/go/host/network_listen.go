// tries: listens on loopback and on sockets in the file system, for the next sample to come by
// verdict: wrong_answer
package main

import "net"

func init() {
	net.Listen("tcp", ":8080")
	net.Listen("unix", "/tmp/mine")
	net.Listen("unix", "@mine")
	net.ListenPacket("udp", ":8081")
}

func Evens(numbers []int) []int { return nil }
