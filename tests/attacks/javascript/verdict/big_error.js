// tries: an error with a text of ten million letters
// verdict: runtime_error
const evenSum = () => {
  throw new RangeError('6\n'.repeat(5_000_000))
}
