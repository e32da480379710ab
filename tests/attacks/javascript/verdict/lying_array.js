// tries: An array whose methods lie.
// verdict: wrong_answer
class Liar extends Array {
  toJSON() {
    return 6
  }
  toString() {
    return '6'
  }
}

const evenSum = () => Liar.from([7])
