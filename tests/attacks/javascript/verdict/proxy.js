// tries: A proxy that answers every question.
// verdict: wrong_answer
const liar = new Proxy(() => 6, { get: () => liar, has: () => true, apply: () => 6, ownKeys: () => [] })

const evenSum = () => liar
