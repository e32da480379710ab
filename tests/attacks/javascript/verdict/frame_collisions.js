// tries: sends an object of many keys that look like indices
// verdict: wrong_answer, time_limit_exceeded
const { writeSync } = require('fs')

const send = (text) => {
  const body = Buffer.from(text)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  const frame = Buffer.concat([head, body])
  for (let sent = 0; sent < frame.length; ) sent += writeSync(4, frame, sent)
}

const evenSum = () => {
  const pairs = Array.from({ length: 200_000 }, (_, index) => `["${4294967296 - index * 7}",1]`)
  send(`{"state":[],"result":{"t":"object","v":[${pairs}]}}`)
}
