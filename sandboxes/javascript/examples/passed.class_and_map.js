// A class with a private field, a Map and a generator.
class Sums {
  #sums = new Map([[0, 0], [1, 0]])

  add(number) {
    const kind = number % 2 === 0 ? 0 : 1
    this.#sums.set(kind, this.#sums.get(kind) + number)
  }

  *[Symbol.iterator]() {
    yield* this.#sums.values()
  }
}

const evenSum = (numbers) => {
  const sums = new Sums()
  for (const number of numbers) sums.add(number)
  const [even] = sums
  return even
}
