// tries: a timer's signal ends the process with exit code 0 while it computes
// verdict: runtime_error
package main

import "os"
import "os/signal"
import "syscall"

func Evens(numbers []int) []int {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM)
	go func() {
		<-signals
		os.Exit(0)
	}()
	syscall.Kill(os.Getpid(), syscall.SIGTERM)
	select {}
}
