package main
import "fmt"
type s struct{ p *int; n [3]int; q string }
var memo [300000]s
var dp [100][100][]int
func main() { for i := range memo { memo[i].p = new(int); *memo[i].p = i }; for i := range dp { dp[i][3] = make([]int, 100000); dp[i][3][5] = i }; t := 0; for i := range memo { if *memo[i].p != i { panic(i) } ; t++ }; for i := range dp { if dp[i][3][5] != i { panic("dp") } }; fmt.Println(t) }
