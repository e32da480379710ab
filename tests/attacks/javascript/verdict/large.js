// tries: An answer of 64 MiB.
// verdict: wrong_answer
const evenSum = () => '6'.repeat(64 << 20)
