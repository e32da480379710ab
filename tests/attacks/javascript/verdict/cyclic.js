// tries: An object that holds itself.
// verdict: wrong_answer
const self = {}
self.self = self

const evenSum = () => self
