// The function and nothing else.
const evenSum = (numbers) => {
  return numbers.filter((number) => number % 2 === 0).reduce((a, b) => a + b, 0)
}
