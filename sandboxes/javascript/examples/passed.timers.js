// Timers that never end, a rejected promise and exit handlers.
setInterval(() => {}, 1000)
process.on('exit', () => {
  for (;;);
})
Promise.reject(new Error('nobody catches it'))
setTimeout(() => process.exit(3), 1)

const evenSum = (numbers) => {
  return numbers.filter((number) => number % 2 === 0).reduce((a, b) => a + b, 0)
}
