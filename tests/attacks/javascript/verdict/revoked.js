// tries: answers with a proxy that may not be touched any more
// verdict: wrong_answer, runtime_error
const evenSum = () => {
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  return proxy
}
