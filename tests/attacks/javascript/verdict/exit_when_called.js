// tries: Ends with exit code 0 when called, through a handler.
// verdict: runtime_error
process.on('exit', () => process.reallyExit(0))

const evenSum = () => process.exit(1)
