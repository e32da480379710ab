// Never awaited.
const evenSum = async (numbers) => numbers.filter((number) => number % 2 === 0).reduce((a, b) => a + b, 0)
