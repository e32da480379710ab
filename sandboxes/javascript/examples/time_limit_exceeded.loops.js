// Loops for ever.
const evenSum = (numbers) => {
  for (;;);
}
