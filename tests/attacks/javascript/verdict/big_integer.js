// tries: an integer of sixteen million bits
// verdict: wrong_answer
const evenSum = () => 1n << 15_900_000n
