// tries: sends an array with holes, of the greatest length, with items out of order
// verdict: runtime_error
const { writeSync } = require('fs')

const send = (text) => {
  const body = Buffer.from(text)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  const frame = Buffer.concat([head, body])
  for (let sent = 0; sent < frame.length; ) sent += writeSync(4, frame, sent)
}

const evenSum = () => send('{"state":[],"result":{"t":"array","v":{"length":4294967295,"items":[[4294967294,6],[0,6]]}}}')
