// tries: throws undefined, which looks like no error at all
// verdict: runtime_error
const evenSum = () => {
  throw undefined
}
