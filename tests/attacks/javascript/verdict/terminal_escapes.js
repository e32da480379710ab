// tries: Escapes, NUL and a lone surrogate in the answer.
// verdict: wrong_answer
console.log('\u001b[2Jpassed\u0000')

const evenSum = () => '\u001b[2Jpassed\u0000\ud800'
