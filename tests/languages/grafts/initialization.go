package main
import ("fmt"; "math/rand"; "os"; "strings"; "time"; "unicode"; "log"; "errors"; "encoding/json")
var a = b + 1
var b = c()
var d, err = os.Open("/nonexistent")
func c() int { fmt.Println("c"); return 4 }
func init() { fmt.Println("init1", a, b, err) }
func init() { fmt.Println("init2", errors.Is(err, os.ErrNotExist), unicode.Is(unicode.Han, '世')) }
func main() { log.SetFlags(0); log.Println("log", rand.Intn(1), strings.ToUpper("x"), time.Duration(3)*time.Second, json.Valid([]byte("{}"))); log.Fatalln("fatal") }
