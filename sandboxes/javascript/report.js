'use strict'
// One line on why tests did not pass, for a person.
const { inspect } = require('util')

const LOOK = { depth: 3, maxArrayLength: 12, maxStringLength: 120, breakLength: Infinity, compact: true }

// text: what to say of the error, where that is known better than from the error itself. Never fails: errors and answers
// may be hostile.
function describe(error, test, last = null, text = null) {
  try {
    const parts = [text ?? shown(error), failedLine(error, test), last ? call(last) : '']
    return `${parts.filter(Boolean).join(' | ').replace(/\s+/g, ' ')}\n`
  } catch (trouble) {
    return `an error that cannot be described: ${trouble.name}\n`
  }
}

function shown(error) {
  return String(error).replace(/^Error: assertion failed$/, 'assertion failed').slice(0, 300)
}

// The innermost line of the test that an error went through.
function failedLine(error, test) {
  const place = /test\.js:(\d+)/.exec(error?.stack ?? '')
  return place ? `test line ${place[1]}: ${(test.split('\n')[place[1] - 1] ?? '').trim().slice(0, 300)}` : ''
}

function call({ entry, values, result }) {
  return `${entry}(${values.map(value => inspect(value, LOOK)).join(', ')}) returned ${inspect(result, LOOK)}`
}

module.exports = { describe }
