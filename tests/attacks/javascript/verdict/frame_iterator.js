// tries: sends word of an iterator that there is not
// verdict: wrong_answer
const { writeSync } = require('fs')

const send = (text) => {
  const body = Buffer.from(text)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  const frame = Buffer.concat([head, body])
  for (let sent = 0; sent < frame.length; ) sent += writeSync(4, frame, sent)
}

const evenSum = () => send('{"state":[],"result":{"t":"iterator","v":99}}')
