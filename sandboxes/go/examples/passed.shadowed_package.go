// A variable by the name of a package beside the package itself.
type node struct{ Value int }

func Evens(numbers []int) []int {
	sort := sort.IntSlice(numbers)
	found := []int{}
	for i := 0; i < sort.Len(); i++ {
		if sort[i]%2 == 0 {
			found = append(found, sort[i])
		}
	}
	list := node{Value: 1}
	list.Value++
	return found
}
