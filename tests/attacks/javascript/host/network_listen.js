// tries: listens on loopback and on a socket in the file system, for the next sample to come by
// verdict: wrong_answer
const { spawn } = require('child_process')

const start = (code, ...more) => {
  const child = spawn(process.execPath, ['-e', code, ...more], { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
  return child
}

start('for (const place of [8080, "/tmp/mine", "\\0mine"]) require("net").createServer().on("error", () => {}).listen(place)')

const evenSum = () => null
