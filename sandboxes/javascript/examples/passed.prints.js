// Prints, warns and asserts, also what looks like a failure.
console.log('Assertion failed')
console.error('Error: failed\n    at test.js:1:1')
console.assert(false, 'not one of the tests')
console.warn('exit code 1')
process.emitWarning('deprecated')

const evenSum = (numbers) => {
  return numbers.filter((number) => number % 2 === 0).reduce((a, b) => a + b, 0)
}
