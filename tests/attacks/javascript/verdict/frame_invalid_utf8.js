// tries: sends half characters and bytes that are no text
// verdict: wrong_answer
const { writeSync } = require('fs')

const send = (text) => {
  const body = Buffer.from(text)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  const frame = Buffer.concat([head, body])
  for (let sent = 0; sent < frame.length; ) sent += writeSync(4, frame, sent)
}

const evenSum = () => send(Buffer.from('{"state":[],"result":"\xff\xfe\xed\xa0\x80"}', 'latin1'))
