// tries: sends an answer byte by byte, and never the last
// verdict: time_limit_exceeded
const { writeSync } = require('fs')

const evenSum = () => {
  writeSync(4, Buffer.from([1, 0, 0, 0]))
  for (;;) writeSync(4, ' ')
}
