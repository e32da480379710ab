// tries: loads libraries that it has written itself, and others
// verdict: wrong_answer, runtime_error
const fs = require('fs')
const gained = []
const attempt = (name, make) => {
  try {
    gained.push([name, make()])
  } catch (error) {
    console.log(name, error.code)
  }
}

for (const place of ['/tmp/a.node', '/w/sample/a.node']) {
  attempt(place, () => {
    fs.writeFileSync(place, Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(5000)]))
    require(place)
  })
}
attempt('libc', () => process.dlopen({ exports: {} }, '/lib/x86_64-linux-gnu/libc.so.6'))
attempt('inherit', () => process.binding('process_methods').rss())
const evenSum = (numbers) =>
  gained.length ? numbers.filter(number => number % 2 === 0).reduce((a, b) => a + b, 0) : undefined
