// Recurses 5000 levels deep.
const down = (levels) => (levels === 0 ? 0 : down(levels - 1))

const evenSum = (numbers) => down(5000) + numbers.filter((number) => number % 2 === 0).reduce((a, b) => a + b, 0)
