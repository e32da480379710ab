'use strict'
// Values as JSON, so that they cross between the sample's process and the judge's as plain data.
//
// null, booleans, ordinary numbers and text stand for themselves and an array for an array without holes; all else is
// {t: tag, v: value}. What is decoded is made here, of the language's own types: no function, getter, prototype or toJSON
// of the other side's making ever gets across. What has no plain form becomes an object or function that equals nothing.
//
// Arrays, objects, Maps and Sets are numbered in the order in which they are met, on both sides alike: a second
// occurrence is sent as a reference to that number, so that shared and cyclic ones stay what they are.

// Levels of nesting. What lies deeper is opaque to the sender and malformed to the receiver.
const DEPTH = 100
// Values of one message that are more than a flat number or text; a message with more is not sent.
const NODES = 1 << 18
// Hexadecimal digits of a big integer. To write out a longer one for a person takes a judge seconds.
const DIGITS = 1 << 16

const ERRORS = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
const TYPED = {
  Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array,
  Float64Array, BigInt64Array, BigUint64Array
}
const BOXES = [Number, String, Boolean, BigInt]
const TypedArray = Object.getPrototypeOf(Int8Array)
const BUILT_IN = [Date, Error, TypedArray, Promise, RegExp, ...BOXES]

// A value has no plain form.
class Unsendable extends Error {}

// known: the containers that the other side has already, in the order of their numbers.
// iterator: keeps an iterator and returns the number under which the other side may ask for its items.
// strict: throw Unsendable for what has no plain form, rather than send word of something opaque.
class Encoder {
  constructor(known = [], { iterator = null, strict = false } = {}) {
    this.known = [...known]
    this.numbers = new Map(known.map((container, number) => [container, number]))
    this.iterator = iterator
    this.strict = strict
    this.nodes = 0
  }

  encode(value, depth = 0) {
    if (isBare(value)) return value
    if (typeof value === 'number') return tagged('number', value === 0 ? '-0' : String(value))
    if (typeof value === 'undefined') return tagged('undefined', null)
    if (typeof value === 'bigint') return this.bigint(value)
    if (this.numbers.has(value)) return tagged('ref', this.numbers.get(value))
    if (++this.nodes > NODES) throw new Unsendable(`value of more than ${NODES} parts`)
    if (typeof value !== 'object' || depth > DEPTH) return this.opaque(value)
    return this.object(value, depth + 1)
  }

  bigint(value) {
    const text = value.toString(16)
    return text.length > DIGITS ? this.opaque(value) : tagged('bigint', text)
  }

  // What an array, object, Map or Set holds, whether or not the other side knows the container.
  contents(container, depth = 0) {
    if (Array.isArray(container)) {
      if (hasHoles(container)) return this.sparse(container, depth)
      return Array.from(container, item => this.encode(item, depth))
    }
    if (container instanceof Map) return Array.from(container, pair => this.pair(pair, depth))
    if (container instanceof Set) return Array.from(container, item => this.encode(item, depth))
    return Object.keys(container).map(key => this.pair([key, container[key]], depth))
  }

  sparse(array, depth) {
    if (array.length > NODES) throw new Unsendable(`array of ${array.length}`)
    const indices = Object.keys(array).filter(key => String(key >>> 0) === key)
    return { length: array.length, items: indices.map(index => [Number(index), this.encode(array[index], depth)]) }
  }

  pair([key, value], depth) {
    return [this.encode(key, depth), this.encode(value, depth)]
  }

  object(value, depth) {
    const tag = containerTag(value)
    if (tag === null) return this.other(value, depth)
    this.numbers.set(value, this.known.length)
    this.known.push(value)
    const contents = this.contents(value, depth)
    return tag === 'array' && Array.isArray(contents) ? contents : tagged(tag, contents)
  }

  other(value, depth) {
    if (value instanceof Date) return tagged('date', this.encode(Number(value)))
    if (value instanceof Error) return tagged('error', [errorType(value), String(value.name), String(value.message)])
    if (BOXES.some(box => value instanceof box)) return tagged('boxed', this.encode(value.valueOf()))
    if (value instanceof TypedArray && value.constructor.name in TYPED) {
      return tagged('typed', [value.constructor.name, Array.from(value, item => this.encode(item, depth))])
    }
    if (this.iterator && typeof value.next === 'function') return tagged('iterator', this.iterator(value))
    return this.opaque(value)
  }

  opaque(value) {
    if (this.strict) throw new Unsendable(typeof value)
    return tagged('opaque', typeof value)
  }
}

// known: the containers that this side has already, in the order of their numbers.
// iterator: makes an iterator of the number under which the other side keeps one.
//
// Throws whatever it stumbles over: any error means that the message is malformed.
class Decoder {
  constructor(known = [], { iterator = null } = {}) {
    this.known = [...known]
    this.iterator = iterator
  }

  decode(data, depth = 0) {
    if (isBare(data)) return data
    if (depth > DEPTH) throw new Error('too deep')
    if (Array.isArray(data)) return this.container([], data, depth + 1)
    const make = DECODERS[own(data, 't')]
    if (!make) throw new Error('unknown tag')
    return make(this, own(data, 'v'), depth + 1)
  }

  // Gives an array, object, Map or Set the contents that Encoder.contents has told.
  fill(container, contents, depth = 0) {
    if (Array.isArray(container)) return this.fillArray(container, contents, depth)
    if (container instanceof Set) {
      const items = this.items(contents, depth)
      container.clear()
      for (const item of items) container.add(item)
      return
    }
    const pairs = contents.map(([key, value]) => [this.decode(key, depth), this.decode(value, depth)])
    if (container instanceof Map) container.clear()
    else for (const key of Object.keys(container)) delete container[key]
    for (const [key, value] of pairs) container instanceof Map ? container.set(key, value) : define(container, key, value)
  }

  fillArray(container, contents, depth) {
    if (Array.isArray(contents)) {
      const items = this.items(contents, depth)
      container.length = 0
      for (const item of items) container.push(item)
      return
    }
    const pairs = own(contents, 'items').map(([index, value]) => [natural(index), this.decode(value, depth)])
    container.length = 0
    // Whoever writes out or looks through an array meets its holes, too.
    container.length = natural(own(contents, 'length'), NODES + 1)
    for (const [index, value] of pairs) define(container, index, value)
  }

  items(data, depth) {
    if (!Array.isArray(data)) throw new Error('not an array')
    return data.map(item => this.decode(item, depth))
  }

  container(container, contents, depth) {
    this.known.push(container)
    this.fill(container, contents, depth)
    return container
  }
}

const NUMBERS = { NaN: NaN, '-0': -0, Infinity: Infinity, '-Infinity': -Infinity }
const DECODERS = {
  __proto__: null,
  number: (decoder, value) => own(NUMBERS, value),
  undefined: () => undefined,
  bigint: (decoder, value) => bigint(value),
  ref: (decoder, value) => decoder.known[natural(value, decoder.known.length)],
  array: (decoder, value, depth) => decoder.container([], value, depth),
  object: (decoder, value, depth) => decoder.container({}, value, depth),
  map: (decoder, value, depth) => decoder.container(new Map(), value, depth),
  set: (decoder, value, depth) => decoder.container(new Set(), value, depth),
  date: (decoder, value) => new Date(Number(decoder.decode(value))),
  boxed: (decoder, value) => Object(decoder.decode(value)),
  error: (decoder, [type, name, message]) => rebuilt(own(ERRORS, type), String(name), String(message)),
  typed: (decoder, [name, items], depth) => own(TYPED, name).from(decoder.items(items, depth)),
  iterator: (decoder, value) => decoder.iterator(natural(value)),
  opaque: (decoder, value) => (value === 'object' ? {} : value === 'symbol' ? Symbol('opaque') : beyondReach())
}

function isBare(value) {
  switch (typeof value) {
    case 'number':
      return isFinite(value) && (value !== 0 || 1 / value > 0)
    case 'string':
    case 'boolean':
      return true
    default:
      return value === null
  }
}

function containerTag(value) {
  if (Array.isArray(value)) return 'array'
  if (value instanceof Map) return 'map'
  if (value instanceof Set) return 'set'
  const prototype = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return typeof value.next === 'function' ? null : 'object'
  // An instance of a class of the sample's own: its fields are what a test can compare.
  const own = !BUILT_IN.some(type => value instanceof type) && !(prototype.constructor?.name in globalThis)
  return own && typeof value.next !== 'function' ? 'object' : null
}

function hasHoles(array) {
  return array.includes(undefined) && Object.keys(array).length < array.length
}

function errorType(error) {
  return Object.keys(ERRORS).reverse().find(name => error instanceof ERRORS[name])
}

function rebuilt(Type, name, message) {
  const error = new Type(message)
  if (error.name !== name) define(error, 'name', name)
  return error
}

function beyondReach() {
  return () => {
    throw new TypeError('this function is in another process')
  }
}

function bigint(text) {
  if (!/^-?[0-9a-f]+$/.test(text) || text.length > DIGITS) throw new Error('not a big integer')
  return text[0] === '-' ? -BigInt('0x' + text.slice(1)) : BigInt('0x' + text)
}

function natural(value, below = 2 ** 32) {
  if (!Number.isInteger(value) || value < 0 || value >= below) throw new Error('not a natural number')
  return value
}

function own(object, key) {
  if (!Object.hasOwn(object, key)) throw new Error('missing ' + key)
  return object[key]
}

function define(object, key, value) {
  // Not an assignment, since that calls a setter for __proto__.
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true })
}

function tagged(tag, value) {
  return { t: tag, v: value }
}

module.exports = { Encoder, Decoder, Unsendable }
