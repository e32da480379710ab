// tries: starts worker threads until there are no more to be had
// verdict: runtime_error, wrong_answer, memory_limit_exceeded, time_limit_exceeded
const { Worker } = require('worker_threads')

const evenSum = () => {
  const held = []
  for (let i = 0; i < 400; i++) held.push(new Worker('for (;;) ;', { eval: true }))
}
