// A brace too many.
const evenSum = (numbers) => {
  return 6
}
}
