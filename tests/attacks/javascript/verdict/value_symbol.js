// tries: A symbol, which cannot be compared or joined.
// verdict: wrong_answer
const { writeSync } = require('fs')
const body = Buffer.from('{"state":[],"result":{"t":"opaque","v":"symbol"}}')
const head = Buffer.alloc(4)
head.writeUInt32BE(body.length)

const evenSum = () => {
  writeSync(4, Buffer.concat([head, body]))
}
