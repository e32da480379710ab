// tries: throws an object whose text ends the process with exit code 0
// verdict: runtime_error
const evenSum = () => {
  throw {
    toString() {
      process.reallyExit(0)
    },
    get stack() {
      process.reallyExit(0)
    }
  }
}
