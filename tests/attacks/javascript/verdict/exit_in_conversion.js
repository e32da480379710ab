// tries: an answer whose every conversion ends the process with exit code 0
// verdict: wrong_answer, runtime_error
const leave = () => process.reallyExit(0)

class Six {
  valueOf() {
    leave()
  }
  toString() {
    leave()
  }
  toJSON() {
    leave()
  }
  get [Symbol.toStringTag]() {
    leave()
  }
  [Symbol.toPrimitive]() {
    leave()
  }
  *[Symbol.iterator]() {
    leave()
  }
}

const evenSum = () => new Six()
