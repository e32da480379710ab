// tries: an array without items that is as long as arrays may be
// verdict: wrong_answer, memory_limit_exceeded, runtime_error
const evenSum = () => new Array(2 ** 32 - 1)
