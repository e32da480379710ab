// Adds the wrong ones.
const evenSum = (numbers) => numbers.filter((number) => number % 2).reduce((a, b) => a + b, 0)
