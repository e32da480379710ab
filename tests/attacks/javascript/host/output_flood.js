// tries: writes without end to standard output
// verdict: output_limit_exceeded
const { writeSync } = require('fs')
for (;;) writeSync(1, '\x1b[31m\0\ufffd'.repeat(10_000))
