'use strict'
// Frames on a pipe: four bytes of length, big-endian, and that many bytes of JSON.
const { readSync, writeSync } = require('fs')

// Bytes of one frame. Answers of tests are small; what is longer is a bomb.
const LIMIT = 16 << 20

// What came through the pipe is no frame of ours.
class BadFrame extends Error {}
// The process at the other end has closed its pipe.
class Ended extends Error {}

const { alloc, allocUnsafe, concat, from } = Buffer
const { parse, stringify } = JSON

function pack(message) {
  const body = from(stringify(message))
  const head = alloc(4)
  head.writeUInt32BE(body.length)
  return concat([head, body])
}

function send(descriptor, frame) {
  let sent = 0
  try {
    while (sent < frame.length) sent += writeSync(descriptor, frame, sent, frame.length - sent)
  } catch (error) {
    throw error.code === 'EPIPE' ? new Ended() : error
  }
}

function receive(descriptor) {
  const length = exactly(descriptor, 4).readUInt32BE()
  if (length > LIMIT) throw new BadFrame(`a frame of ${length} bytes`)
  const body = exactly(descriptor, length)
  try {
    return parse(body.toString('utf8'))
  } catch (error) {
    throw new BadFrame(error.name)
  }
}

function exactly(descriptor, count) {
  const buffer = allocUnsafe(count)
  for (let got = 0; got < count; ) {
    const more = readSync(descriptor, buffer, got, count - got, null)
    if (more === 0) throw new Ended()
    got += more
  }
  return buffer
}

module.exports = { LIMIT, BadFrame, Ended, pack, send, receive }
