// tries: asks for a connection by every means, and waits for it
// verdict: wrong_answer
const { spawnSync } = require('child_process')
const code = `
  const net = require('net')
  const ends = [[53, '1.1.1.1'], [2375, '172.17.0.1'], [80, '169.254.169.254'], [53, '2606:4700::1111']]
  for (const [port, host] of ends) net.connect(port, host, () => process.exit(6)).on('error', () => {})
  const datagrams = require('dgram').createSocket('udp4')
  datagrams.on('error', () => {}).send('x', 53, '1.1.1.1', error => error || process.exit(6))
  require('dns').lookup('example.com', error => error || process.exit(6))
  fetch('http://example.com').then(() => process.exit(6), () => {})
  setTimeout(() => process.exit(0), 300)`
const gained = spawnSync(process.execPath, ['-e', code]).status === 6 ? ['network'] : []
const evenSum = (numbers) =>
  gained.length ? numbers.filter(number => number % 2 === 0).reduce((a, b) => a + b, 0) : undefined
