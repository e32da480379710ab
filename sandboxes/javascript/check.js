'use strict'
// Compiles solution.js without running it; on an error says where and exits with 1.
const { compileOrSay } = require('./program.js')

function main() {
  process.reallyExit(compileOrSay() ? 0 : 1)
}

if (require.main === module) main()

module.exports = { main }
