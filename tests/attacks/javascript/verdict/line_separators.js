// tries: hides code in a comment behind characters that end lines for JavaScript alone
// verdict: wrong_answer
const evenSum = () => 7
//   globalThis.hidden = 1
