// tries: leaves timers, sockets and watches that keep the process busy for ever
// verdict: wrong_answer
setInterval(() => {}, 1)
require('net').createServer().listen(0)
try {
  require('fs').watch('/tmp')
} catch {}
const again = () => setImmediate(again)
again()

const evenSum = () => null
