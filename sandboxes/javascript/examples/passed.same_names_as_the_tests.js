// Has names of its own that the tests have too.
const testEvenSum = () => {
  throw new Error('a test of my own')
}
const numbers = []
const isEven = (number) => !(number % 2)

const evenSum = (numbers) => numbers.filter(isEven).reduce((a, b) => a + b, 0)
