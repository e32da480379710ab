// tries: Arrays that unfold to 2^100 items.
// verdict: wrong_answer
let value = 6
for (let level = 0; level < 100; level++) value = [value, value]

const evenSum = () => value
