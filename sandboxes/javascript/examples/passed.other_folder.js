// Changes the folder and the streams of its own process.
process.chdir('/')
process.stdout.write = () => true
console.log = () => {}

class Sum {
  #total = 0
  add(number) {
    this.#total += number
    return this
  }
  get total() {
    return this.#total
  }
}

var evenSum = function (numbers) {
  console.log('unseen')
  return numbers.filter((number) => number % 2 === 0).reduce((sum, number) => sum.add(number), new Sum()).total
}
