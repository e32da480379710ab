// tries: tests and sample in one process: ends with exit code 0 when it is called
// verdict: runtime_error
// problem: JavaScript/1
const twice = () => process.reallyExit(0)
