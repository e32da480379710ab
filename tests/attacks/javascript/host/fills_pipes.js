// tries: fills the pipes of children that do not read
// verdict: wrong_answer, time_limit_exceeded
const { spawn } = require('child_process')
for (let i = 0; i < 10; i++) {
  const child = spawn('/bin/sleep', ['600'], { detached: true })
  child.on('error', () => {})
  child.stdin?.on('error', () => {})
  child.stdin?.write(Buffer.alloc(4 << 20))
}

const evenSum = () => null
