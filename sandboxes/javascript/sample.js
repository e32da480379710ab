'use strict'
// The sample's process: loads the solution and answers calls. Nothing that it says is believed.
// usage: sample.js ENTRY
const frames = require('./frames.js')
const { Decoder, Encoder } = require('./codec.js')
const program = require('./program.js')

const REQUESTS = 3
const REPLIES = 4
const leave = process.reallyExit.bind(process)
const iterators = []

function main(entry) {
  const { returned, exports } = program.run(program.load(`return typeof ${entry} === 'undefined' ? undefined : ${entry}`))
  const found = returned === undefined && exports !== null ? exports[entry] : returned
  for (;;) {
    try {
      frames.send(REPLIES, reply(frames.receive(REQUESTS), found))
    } catch (error) {
      if (error instanceof frames.Ended) leave(0)
      throw error
    }
  }
}

// The frame that answers a request: a call of the function, or for the next item of an iterator.
function reply(request, found) {
  const decoder = new Decoder()
  const values = decoder.items(request.values, 0)
  const encoder = new Encoder(request.in_place ? decoder.known : [], { iterator: keep })
  let outcome
  try {
    outcome = { result: request.next ? iterators[values[0]].next() : call(found, values, request.entry) }
  } catch (error) {
    outcome = { error }
  }
  return bounded(encoder, outcome)
}

function call(found, values, entry) {
  if (found === undefined) throw new ReferenceError(`${entry} is not defined`)
  return found(...values)
}

function keep(iterator) {
  return iterators.push(iterator) - 1
}

// The reply as JSON: the new contents of the arguments where these travel back, then result or error.
function told(encoder, outcome) {
  const message = { state: [...encoder.known].map(container => encoder.contents(container)) }
  if ('result' in outcome) return { ...message, result: encoder.encode(outcome.result) }
  return { ...message, error: encoder.encode(outcome.error), text: line(outcome.error) }
}

// The line that a person reads: the error and its place in the solution.
function line(error) {
  if (!(error instanceof Error)) return `threw ${String(error).slice(0, 300)}`
  const place = /solution\.js:(\d+)/.exec(error.stack)
  return `${String(error).slice(0, 300)}${place ? ` (${place[0]})` : ''}`
}

// The frame of the reply. An answer that has no frame is wrong; an error that has none is one without words.
function bounded(encoder, outcome) {
  try {
    const frame = frames.pack(told(encoder, outcome))
    if (frame.length <= frames.LIMIT) return frame
  } catch {
    // A getter throws, or the text is longer than a string can be.
  }
  if ('error' in outcome) return frames.pack({ error: null, text: 'an error that cannot be sent' })
  return frames.pack({ result: { t: 'opaque', v: 'object' } })
}

if (require.main === module) main(process.argv[2])

module.exports = { main, reply }
