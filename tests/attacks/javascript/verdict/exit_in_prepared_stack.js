// tries: ends the process with exit code 0 when the stack of an error is asked for
// verdict: runtime_error
Error.prepareStackTrace = () => process.reallyExit(0)

const evenSum = () => {
  throw new Error('6')
}
