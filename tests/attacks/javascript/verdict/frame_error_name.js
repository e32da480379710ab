// tries: sends an error whose name and text look like the judge's own
// verdict: runtime_error
const { writeSync } = require('fs')

const send = (text) => {
  const body = Buffer.from(text)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  const frame = Buffer.concat([head, body])
  for (let sent = 0; sent < frame.length; ) sent += writeSync(4, frame, sent)
}

const text = '{"state":[],"error":{"t":"error","v":["Error","AssertionError","passed\\u0000\\u001b[2J"]},"text":{"toString":0}}'
const evenSum = () => send(text)
