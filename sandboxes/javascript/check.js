'use strict'
// Compiles solution.js without running it; on an error says where and exits with 1.
const { compile } = require('./program.js')

function main() {
  try {
    compile()
  } catch (error) {
    // The stack of a syntax error begins with its place, the line and a mark under it.
    process.stderr.write(`${String(error.stack).split('\n    at ')[0]}\n`)
    process.exitCode = 1
  }
}

if (require.main === module) main()

module.exports = { main }
