// The right number as text.
const evenSum = (numbers) => String(numbers.filter((number) => number % 2 === 0).reduce((a, b) => a + b, 0))
