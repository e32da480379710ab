// Throws what is no Error.
const evenSum = (numbers) => {
  throw 'text'
}
