// tries: takes memory on the heap
// verdict: memory_limit_exceeded, time_limit_exceeded
const evenSum = () => {
  const held = []
  for (;;) held.push(new Array(30_000_000).fill(held))
}
