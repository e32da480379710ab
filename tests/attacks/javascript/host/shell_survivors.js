// tries: leaves shells behind that ignore signals, stopped ones and zombies
// verdict: wrong_answer
const { spawnSync } = require('child_process')
spawnSync('/bin/sh', ['-c', 'trap "" 1 2 3 15; for i in 1 2 3 4 5; do (trap "" 1 2 3 15; sleep 600) & setsid sleep 600 & done; kill -STOP $!; true'], { stdio: 'ignore' })

const evenSum = () => null
