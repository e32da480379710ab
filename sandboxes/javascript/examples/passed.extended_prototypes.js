// Adds methods to arrays and objects.
Array.prototype.sum = function () {
  return this.reduce((a, b) => a + b, 0)
}
Object.prototype.isEmpty = function () {
  return Object.keys(this).length === 0
}

const evenSum = (numbers) => {
  return numbers.filter((number) => number % 2 === 0).reduce((a, b) => a + b, 0)
}
