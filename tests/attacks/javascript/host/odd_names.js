// tries: files whose names are no text, look like options or have line breaks, and sockets
// verdict: wrong_answer
const fs = require('fs')

const evenSum = () => {
  process.chdir('/tmp')
  for (const name of [Buffer.from([255, 254]), '-rf', '--', 'a\nb', '*', ' ', '\x1b[2J', 'x'.repeat(255)]) {
    fs.mkdirSync(name)
    fs.chmodSync(name, 0)
  }
  fs.symlinkSync('/proc/1/root', 'root')
  fs.symlinkSync('/judges', '/w/sample/judges')
  fs.symlinkSync('loop', 'loop')
}
