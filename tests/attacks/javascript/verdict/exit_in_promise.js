// tries: ends with exit code 0 as soon as the event loop turns
// verdict: runtime_error, wrong_answer
Promise.resolve().then(() => process.reallyExit(0))
process.nextTick(() => process.reallyExit(0))
setImmediate(() => process.reallyExit(0))

const evenSum = async () => process.reallyExit(0)
