// tries: opens descriptors, watches and sockets until there are none left
// verdict: wrong_answer, runtime_error, time_limit_exceeded
const fs = require('fs')

const evenSum = () => {
  const held = []
  for (const open of [() => fs.openSync('/dev/null'), () => fs.watch('/tmp'), () => require('net').createServer().listen(0)]) {
    try {
      for (let i = 0; i < 5000; i++) held.push(open())
    } catch {}
  }
}
