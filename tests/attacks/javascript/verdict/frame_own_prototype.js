// tries: sends a result by way of the prototype of the answer
// verdict: runtime_error
const { writeSync } = require('fs')

const send = (text) => {
  const body = Buffer.from(text)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  const frame = Buffer.concat([head, body])
  for (let sent = 0; sent < frame.length; ) sent += writeSync(4, frame, sent)
}

const evenSum = () => send('{"__proto__":{"result":6,"state":[]},"constructor":{"prototype":{"result":6}}}')
