// tries: writes without end to standard error, by the console
// verdict: output_limit_exceeded
const evenSum = () => {
  for (;;) console.error('\x1b[31mpassed\x1b]0;passed\x07'.repeat(1000))
}
