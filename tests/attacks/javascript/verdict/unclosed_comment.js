// tries: opens a comment that only the tests would close
// verdict: compile_error
const evenSum = () => 7
/*
