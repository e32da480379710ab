// tries: doubles a text until it is longer than texts may be, and flattens it
// verdict: memory_limit_exceeded, runtime_error, time_limit_exceeded, wrong_answer
const evenSum = () => {
  const held = []
  for (let text = 'six'; ; text += text) {
    try {
      held.push(Buffer.from(text), Buffer.from(text), Buffer.from(text))
    } catch {
      text = 'six'
    }
  }
}
