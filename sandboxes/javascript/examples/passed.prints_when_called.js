// Prints at every call.
const evenSum = (numbers) => {
  console.log('evenSum', numbers)
  return numbers.filter((number) => number % 2 === 0).reduce((a, b) => a + b, 0)
}
