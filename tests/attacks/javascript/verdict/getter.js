// tries: A getter that ends the process when it is looked at.
// verdict: runtime_error
const evenSum = () => ({ get total() { process.reallyExit(0) } })
