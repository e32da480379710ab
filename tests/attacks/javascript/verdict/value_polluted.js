// tries: Sets a prototype by its name.
// verdict: wrong_answer
const { writeSync } = require('fs')
const body = Buffer.from('{"state":[],"result":{"t":"object","v":[["__proto__",{"t":"object","v":[["total",6]]}],["constructor",6],["toString",6]]}}')
const head = Buffer.alloc(4)
head.writeUInt32BE(body.length)

const evenSum = () => {
  writeSync(4, Buffer.concat([head, body]))
}
