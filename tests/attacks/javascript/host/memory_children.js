// tries: takes memory in many processes, each of which alone is within the limit
// verdict: memory_limit_exceeded, wrong_answer, runtime_error, time_limit_exceeded
const { spawn } = require('child_process')

const start = (code, ...more) => {
  const child = spawn(process.execPath, ['-e', code, ...more], { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
  return child
}

for (let i = 0; i < 8; i++) start('const held = Buffer.alloc(300 << 20, 1); setInterval(() => held, 1000)')

const evenSum = () => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500)
  return null
}
