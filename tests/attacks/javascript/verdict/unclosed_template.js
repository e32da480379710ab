// tries: opens a text that only the tests would close
// verdict: compile_error
const evenSum = () => 7
const rest = `
