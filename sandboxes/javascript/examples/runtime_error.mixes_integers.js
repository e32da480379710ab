// Adds numbers to a big integer.
const evenSum = (numbers) => numbers.filter(number => number % 2 === 0).reduce((a, b) => a + b, 0n)
