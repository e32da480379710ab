// tries: has /bin/true take the pipes, and ends
// verdict: runtime_error
const { spawnSync } = require('child_process')

const evenSum = () => {
  spawnSync('/bin/true', { stdio: [0, 1, 2, 3, 4] })
  process.reallyExit(0)
}
