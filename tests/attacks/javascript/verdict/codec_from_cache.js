// tries: Replaces the codec of its own process so that it sends references to the judge’s objects.
// verdict: runtime_error
const codec = Object.values(require.cache).find((module) => module.filename.endsWith('codec.js'))
codec.exports.Encoder.prototype.encode = () => ({ t: 'ref', v: 0 })

const evenSum = () => 7
