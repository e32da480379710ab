// tries: a text that looks like six
// verdict: wrong_answer
const evenSum = () => '\u200b6\ufeff'
