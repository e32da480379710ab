// tries: ends with exit code 0 from a worker thread
// verdict: runtime_error, wrong_answer
const { Worker } = require('worker_threads')

const evenSum = () => {
  new Worker('process.reallyExit(0); process.exit(0); process.abort()', { eval: true })
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  process.reallyExit(0)
}
