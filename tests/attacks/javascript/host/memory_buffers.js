// tries: takes memory outside the heap
// verdict: memory_limit_exceeded, time_limit_exceeded
const evenSum = () => {
  const held = []
  for (;;) held.push(Buffer.alloc(32 << 20, 1))
}
