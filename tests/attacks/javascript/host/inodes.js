// tries: makes as many files, links and folders as there is room for
// verdict: wrong_answer, time_limit_exceeded
const fs = require('fs')

const evenSum = () => {
  for (const place of ['/tmp', '/dev/shm', '/w/sample']) {
    try {
      for (let number = 0; ; number++) {
        number % 2 ? fs.symlinkSync('x'.repeat(2000), `${place}/link${number}`) : fs.mkdirSync(`${place}/folder${number}`)
      }
    } catch {}
  }
}
