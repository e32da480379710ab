// tries: leaves processes behind in sessions of their own, which write where the next sample works
// verdict: wrong_answer
const { spawn } = require('child_process')

const start = (code, ...more) => {
  const child = spawn(process.execPath, ['-e', code, ...more], { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
  return child
}

const code = 'for (const name of ["SIGTERM", "SIGHUP", "SIGINT"]) process.on(name, () => {}); for (;;) for (const place of ["/tmp", "/dev/shm", "/w/sample"]) try { require("fs").appendFileSync(place + "/mine", "x") } catch {}'
for (let i = 0; i < 3; i++) start(code)

const evenSum = () => null
