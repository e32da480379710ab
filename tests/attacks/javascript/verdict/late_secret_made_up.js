// tries: tests and sample in one process: a right answer, with a made-up secret sent before
// verdict: runtime_error
// problem: JavaScript/1
require('fs').writeSync(4, '0'.repeat(32))

const twice = (change, value) => change(change(value))
