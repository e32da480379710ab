'use strict'
// Loading the sample: shared by the split and the single program, and by the syntax check.
const { closeSync, readFileSync, writeSync } = require('fs')
const { createRequire } = require('module')
const { compileFunction } = require('vm')

const SOLUTION = 'solution.js'
// Where the agent is told whether the sample compiles, before any of it runs, and how: see sandboxes/agent/jobs.py.
const TELL = 5
const [COMPILES, REFUSED] = ['1', '0']
const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname']

// The sample's source as a function that runs it as a CommonJS module and then what `tail` says, in the same scope.
// Throws SyntaxError. compileFunction, unlike pasting texts together, takes no source that closes the function itself.
function compile(tail = '') {
  const source = readFileSync(SOLUTION, 'utf8').replace(/^\uFEFF?(?:#!.*)?/, '')
  return compileFunction(`${source}\n;${tail}`, PARAMETERS, { filename: SOLUTION })
}

// The same, of which the agent is told. Where it does not compile, the process ends.
function load(tail, descriptor = TELL) {
  const compiled = compileOrSay(tail)
  tell(descriptor, compiled ? COMPILES : REFUSED)
  return compiled ?? process.reallyExit(1)
}

// Leaves no descriptor behind by which the sample could say otherwise.
function tell(descriptor, what) {
  try {
    writeSync(descriptor, what)
    closeSync(descriptor)
  } catch {
    // A sample that starts itself anew has none.
  }
}

// What `compile` returns; where the sample does not compile, says so and returns nothing.
function compileOrSay(tail) {
  try {
    return compile(tail)
  } catch (error) {
    // The stack of a syntax error begins with its place, the line and a mark under it.
    writeSync(2, `${String(error.stack).split('\n    at ')[0]}\n`)
  }
}

// To a pipe that is full, node writes later: for a program that never comes to rest, never. Whoever prints waits instead.
function writeAtOnce(name) {
  const { get } = Object.getOwnPropertyDescriptor(process, name)
  const value = () => {
    const stream = get.call(process)
    stream._handle?.setBlocking?.(true)
    return stream
  }
  Object.defineProperty(process, name, { configurable: true, enumerable: true, get: value })
}

// Runs what `compile` has made; returns what its tail returns, and what the module exports.
function run(compiled) {
  const folder = process.cwd()
  const filename = `${folder}/${SOLUTION}`
  const module = { exports: {}, id: '.', filename, loaded: false, children: [], paths: [] }
  writeAtOnce('stdout')
  writeAtOnce('stderr')
  process.argv.splice(1, Infinity, filename)
  const returned = compiled.call(module.exports, module.exports, createRequire(filename), module, filename, folder)
  return { returned, exports: module.exports }
}

module.exports = { SOLUTION, compile, compileOrSay, load, run }
