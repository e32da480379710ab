// tries: takes shared memory and WebAssembly memory
// verdict: memory_limit_exceeded, runtime_error, time_limit_exceeded
const evenSum = () => {
  const held = []
  for (;;) {
    held.push(new Uint8Array(new SharedArrayBuffer(64 << 20)).fill(1))
    held.push(new Uint8Array(new WebAssembly.Memory({ initial: 1024 }).buffer).fill(1))
  }
}
