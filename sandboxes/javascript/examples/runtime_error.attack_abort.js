// Dies by a signal.
const evenSum = () => process.abort()
