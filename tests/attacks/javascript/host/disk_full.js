// tries: fills every folder that it may write to
// verdict: wrong_answer, time_limit_exceeded
const fs = require('fs')

const evenSum = () => {
  const block = Buffer.alloc(1 << 20, 1)
  for (const place of ['/tmp', '/var/tmp', '/dev/shm', '/run', '/w/sample', '/w', '/', '/w/sample/tmp']) {
    for (let number = 0; number < 6; number++) {
      try {
        const file = fs.openSync(`${place}/large${number}`, 'w')
        for (;;) fs.writeSync(file, block)
      } catch {}
    }
  }
}
