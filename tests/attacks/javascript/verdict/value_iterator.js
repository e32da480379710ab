// tries: An iterator that does not exist.
// verdict: wrong_answer
const { writeSync } = require('fs')
const body = Buffer.from('{"state":[],"result":{"t":"iterator","v":77}}')
const head = Buffer.alloc(4)
head.writeUInt32BE(body.length)

const evenSum = () => {
  writeSync(4, Buffer.concat([head, body]))
}
