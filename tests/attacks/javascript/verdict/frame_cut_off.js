// tries: Announces a frame and ends in the middle of it.
// verdict: runtime_error
const evenSum = () => {
  require('fs').writeSync(4, Buffer.from([0, 0, 3, 232, 123]))
  process.reallyExit(0)
}
