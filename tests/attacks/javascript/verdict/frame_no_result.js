// tries: Sends an object without a result.
// verdict: runtime_error
const { writeSync } = require('fs')

const pack = (text) => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(text.length)
  return Buffer.concat([head, Buffer.from(text)])
}

const evenSum = () => {
  const frame = pack('{}')
  for (let sent = 0; sent < frame.length; ) sent += writeSync(4, frame, sent)
}
