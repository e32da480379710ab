// tries: an array that is longer than itself
// verdict: wrong_answer
const evenSum = () => new Proxy([], { get: (array, key) => (key === 'length' ? 2 ** 31 : Reflect.get(array, key)) })
