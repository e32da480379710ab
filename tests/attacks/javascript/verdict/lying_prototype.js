// tries: an answer whose prototype is that of a number
// verdict: wrong_answer
const evenSum = () => Object.setPrototypeOf({ 6: 6, valueOf: () => 6 }, Number.prototype)
