// tries: An array of four billion holes.
// verdict: runtime_error
const { writeSync } = require('fs')
const body = Buffer.from('{"state":[],"result":{"t":"array","v":{"length":4294967295,"items":[]}}}')
const head = Buffer.alloc(4)
head.writeUInt32BE(body.length)

const evenSum = () => {
  writeSync(4, Buffer.concat([head, body]))
}
