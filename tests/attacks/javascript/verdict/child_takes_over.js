// tries: A child goes on with the pipes when its parent has ended well.
// verdict: runtime_error
const { spawn } = require('child_process')

spawn('/bin/sh', ['-c', 'while :; do cat <&3 >&4; done'], { stdio: ['ignore', 'ignore', 'ignore', 3, 4], detached: true }).unref()
setTimeout(() => process.reallyExit(0), 50)
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
process.reallyExit(0)
