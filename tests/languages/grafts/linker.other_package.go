package main
import ("net/url"; "fmt")
func main() { fmt.Println(url.Parse("http://a/b?c=d")) }
