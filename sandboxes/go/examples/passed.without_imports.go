// Names packages that it does not import, also in comments and strings: "sort.Ints", math.Pi.
func Evens(numbers []int) []int {
	// strings.ToUpper would be of no use; see regexp.MustCompile.
	text := "math.Abs and " + strconv.Itoa(len(numbers))
	if slices.Contains(numbers, 1<<40) {
		fmt.Println(text)
	}
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}
