// Ends with exit code 0 when called, through a handler.
process.on('exit', () => process.reallyExit(0))

const evenSum = () => process.exit(1)
