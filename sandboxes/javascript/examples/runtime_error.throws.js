// Reads a property of undefined.
const evenSum = (numbers) => numbers.total.value
