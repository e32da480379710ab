// tries: throws a proxy that may not be touched any more
// verdict: runtime_error
const evenSum = () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  throw proxy
}
