'use strict'
// The judge's process: runs the tests as they are, with the function they test replaced by one that asks the sample, and
// with a console.assert of its own.
//
// usage: judge.js FOLDER ENTRY [in_place]
// Ends with a JudgeExit (humaneval_x/programs.py); an exit code of node's own means that the judge is broken. Leaves at
// once where the sample's process has ended or talks nonsense, so that no `catch` of the tests can hide it.
const { readFileSync, writeSync } = require('fs')
const { compileFunction } = require('vm')
const frames = require('./frames.js')
const { Decoder, Encoder, Unsendable } = require('./codec.js')
const { describe } = require('./report.js')

const [PASSED, WRONG_ANSWER, SAMPLE_RAISED, SAMPLE_ENDED, BAD_FRAME] = [0, 41, 42, 43, 44]
const REPLIES = 3
const REQUESTS = 4

function main(folder, entry, inPlace) {
  const [setup, test] = ['setup.js', 'test.js'].map(name => readFileSync(`${folder}/${name}`, 'utf8'))
  const sample = new Sample(inPlace === 'in_place')
  // console.assert of node's own reports on stderr and leaves the exit code at 0.
  console.assert = condition => {
    if (!condition) leave(WRONG_ANSWER, describe(new Error('assertion failed'), test, sample.last))
  }
  const fail = error => {
    if (sample.raised.has(error)) leave(SAMPLE_RAISED, describe(error, test, null, sample.raised.get(error)))
    leave(WRONG_ANSWER, describe(error, test, sample.last))
  }
  process.on('uncaughtException', fail)
  process.on('beforeExit', () => leave(PASSED))
  process.on('exit', () => leave(WRONG_ANSWER, 'the tests ended their own process\n'))
  try {
    compiled(setup, test, entry)((...values) => sample.call(entry, values))()
  } catch (error) {
    fail(error)
  }
}

// A function of the tested function that returns the tests as a function. What the prompt defines besides is in an outer
// scope, so that tests may use it or have the same names themselves; lines are counted as in test.js.
function compiled(setup, test, entry) {
  const before = `${setup}\nreturn ${entry} => function () {\n`
  const options = { filename: 'test.js', lineOffset: 1 - before.split('\n').length }
  return compileFunction(`${before}${test}\n}`, ['require'], options)(require)
}

function leave(code, message = '') {
  writeSync(2, message)
  process.reallyExit(code)
}

// The other process. `last` is the call that was answered last; `raised` has the sample's errors, each with its text.
class Sample {
  constructor(inPlace) {
    this.inPlace = inPlace
    this.last = null
    this.raised = new Map()
  }

  call(entry, values, next = false) {
    const encoder = new Encoder([], { strict: true })
    const reply = this.exchange({ next, entry, in_place: this.inPlace, values: encoded(encoder, values) })
    const { error, text, result } = this.understood(reply, this.inPlace ? encoder.known : [])
    this.last = { entry: next ? 'next' : entry, values, result }
    if (text === undefined) return result
    this.raised.set(error, text)
    throw error
  }

  exchange(request) {
    try {
      frames.send(REQUESTS, frames.pack(request))
      return frames.receive(REPLIES)
    } catch (error) {
      if (error instanceof frames.Ended) leave(SAMPLE_ENDED, "the sample's process ended before the tests were through\n")
      leave(BAD_FRAME, `the sample's process sent what is no answer: ${error.message}\n`)
    }
  }

  // The error with its text, or the result, of a reply; the contents of `known` are brought up to date.
  understood(reply, known) {
    try {
      const decoder = new Decoder(known, { iterator: number => this.items(number) })
      if ('state' in reply) known.forEach((container, number) => decoder.fill(container, reply.state[number]))
      if ('error' in reply) return { error: decoder.decode(reply.error), text: String(reply.text) }
      return { result: decoder.decode(reply.result) }
    } catch (error) {
      leave(BAD_FRAME, `the sample's process sent what is no answer: ${error.message}\n`)
    }
  }

  // An iterator that the sample returned: its items are fetched one by one.
  items(number) {
    return {
      next: () => this.call(null, [number], true),
      [Symbol.iterator]() {
        return this
      }
    }
  }
}

function encoded(encoder, values) {
  try {
    return values.map(value => encoder.encode(value))
  } catch (error) {
    if (!(error instanceof Unsendable)) throw error
    leave(WRONG_ANSWER, `the tests hand over a ${error.message}, which plain data cannot carry\n`)
  }
}

if (require.main === module) main(...process.argv.slice(2))

module.exports = { Sample, compiled, main }
