// Prints for ever.
const evenSum = (numbers) => {
  for (;;) console.log('evenSum'.repeat(1 << 16))
}
