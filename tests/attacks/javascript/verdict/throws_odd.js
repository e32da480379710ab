// tries: throws a function with the properties of a passed assertion
// verdict: runtime_error
const evenSum = () => {
  throw Object.assign(() => 6, { message: 'passed', code: 0, actual: 6, expected: 6 })
}
