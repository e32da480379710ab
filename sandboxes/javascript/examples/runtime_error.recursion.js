// Recurses for ever.
const evenSum = (numbers) => evenSum(numbers)
