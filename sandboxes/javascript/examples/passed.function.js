// A function declaration, helpers before and after, exports and a main guard.
'use strict'
const { equal } = require('assert')

const half = (number) => number / 2

function evenSum(numbers) {
  equal(half(4), 2)
  return addUp(numbers.filter(isEven))
}

function addUp(numbers) {
  let total = 0
  for (const number of numbers) total += number
  return total
}

const isEven = (number) => Number.isInteger(half(number))

module.exports = { evenSum }
if (require.main === module) {
  process.exit(evenSum(process.argv.map(Number)))
}
