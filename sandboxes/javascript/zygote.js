'use strict'
// Loads the scripts here and runs what every program and judge begins with; serve() returns in forks alone, which go on
// as the script that is ordered. Their performance.now() and process.uptime() count from the zygote's start.
const { chance, serve } = process._linkedBinding('zygote')
const EventEmitter = require('events')
const { openSync, closeSync, readlinkSync } = require('fs')
const Module = require('module')
const v8 = require('v8')
const codec = require('./codec.js')
const frames = require('./frames.js')
const program = require('./program.js')
const { describe } = require('./report.js')

const SCRIPTS = Object.fromEntries(['check', 'judge', 'sample', 'single'].map(loaded))

function loaded(name) {
  const path = `${__dirname}/${name}.js`
  require(path)
  return [path, require.cache[path]]
}

// Functions are compiled at their first use, and node's own modules loaded: here.
function warmUp() {
  for (const name of ['net', 'tty', 'stream', 'assert', 'child_process', 'crypto']) require(name)
  new console.Console(Object.assign(new EventEmitter(), { write() {} })).log('%s', 'text', [1, 'two', { three: 3n }])
  const before = Object.getOwnPropertyDescriptors(process)
  process.chdir(`${__dirname}/warm`)
  for (let time = 0; time < 3; time++) {
    const { returned } = program.run(program.load('return identity', openSync('/dev/null', 'r+')))
    rehearse(returned)
  }
  process.chdir('/')
  for (const name of ['stdout', 'stderr']) Object.defineProperty(process, name, before[name])
}

// The parts of a judge and its sample, without the pipes between them.
function rehearse(found) {
  const [{ Sample, compiled }, { reply }] = ['judge', 'sample'].map(name => SCRIPTS[`${__dirname}/${name}.js`].exports)
  const values = [1, -0, 'text', true, [1.5, [null]], { key: undefined }]
  const sample = new Sample(false)
  sample.exchange = request => JSON.parse(reply(request, found).subarray(4))
  compiled('', 'values.forEach(value => f(value))\nconsole.assert(f(1) === 1)\n', 'f')
  for (const value of values) sample.call('identity', [value])
  describe(new Error('an error'), 'test', sample.last)
  const null_ = openSync('/dev/null', 'r+')
  frames.send(null_, frames.pack(new codec.Encoder().encode(values)))
  try {
    frames.receive(null_)
  } catch {
    // Its end.
  }
  closeSync(null_)
}

function goOnAs(argv) {
  process.argv = argv
  Object.defineProperty(process, 'pid', { value: Number(readlinkSync('/proc/self')) })
  process.chdir('.') // node remembers the folder
  Module._initPaths() // some are below $HOME
  seed()
  const module = SCRIPTS[argv[1]]
  const { main } = module.exports
  for (const path of Object.keys(Module._cache)) if (!isPartOf(module, path)) delete Module._cache[path]
  process.mainModule = Object.assign(module, { id: '.', exports: {}, loaded: false })
  main(...argv.slice(2))
}

function isPartOf(module, path) {
  return path === module.filename || module.children.some(child => isPartOf(child, path))
}

// The first number by chance decides on those that follow, and would be the same in every fork.
function seed() {
  v8.setFlagsFromString(`--random-seed=${chance() || 1}`)
  Math.random()
  v8.setFlagsFromString('--random-seed=0')
}

process.execPath = '/usr/bin/node'
warmUp()
goOnAs(serve())
