// Only the exports have the name.
module.exports.evenSum = function (numbers) {
  return numbers.reduce((total, number) => total + (number % 2 === 0 ? number : 0), 0)
}
