// tries: a regular expression that goes back for ever
// verdict: time_limit_exceeded
const evenSum = () => /^(((a+)+)+)+$/.test('a'.repeat(40) + 'b')
