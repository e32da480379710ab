package main
import ("os";"fmt")
func main() { defer fmt.Println("no"); fmt.Println("out"); os.Exit(3) }
