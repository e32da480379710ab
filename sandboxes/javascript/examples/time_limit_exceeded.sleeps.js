// Waits for ever, without using the processor.
const evenSum = (numbers) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
