// A brace is missing.
const evenSum = (numbers) => {
  return 6
