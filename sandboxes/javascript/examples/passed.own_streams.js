// Writes to its own streams by their names, and reads the one that is empty.
const { readFileSync, writeFileSync } = require('fs')
writeFileSync('/dev/stdout', 'begins\n')
console.error(readFileSync(0, 'utf8') === '')

const evenSum = (numbers) => numbers.filter(number => number % 2 === 0).reduce((a, b) => a + b, 0)
