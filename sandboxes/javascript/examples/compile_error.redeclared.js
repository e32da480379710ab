// Declares a constant twice.
const evenSum = (numbers) => {
  let total = 0
  let total = 6
  return total
}
