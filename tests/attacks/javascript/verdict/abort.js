// tries: Dies by a signal.
// verdict: runtime_error
const evenSum = () => process.abort()
