// A thread and a child process of its own.
const { execFileSync } = require('child_process')
const { Worker } = require('worker_threads')

const shared = new Int32Array(new SharedArrayBuffer(4))
const code = 'const { workerData } = require("worker_threads"); workerData[0] = 1; Atomics.notify(workerData, 0)'
new Worker(code, { eval: true, workerData: shared })
Atomics.wait(shared, 0, 0)

const evenSum = (numbers) => {
  const even = numbers.filter((number) => number % 2 === 0)
  return Number(execFileSync('/bin/sh', ['-c', `echo $((0 ${even.map((number) => `+ ${number}`).join(' ')}))`]))
}
