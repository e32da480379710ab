// tries: becomes root by every call that changes users, and by programs that are meant to
// verdict: wrong_answer
const { spawnSync } = require('child_process')
const gained = []
const attempt = (name, make) => {
  try {
    gained.push([name, make()])
  } catch (error) {
    console.log(name, error.code)
  }
}

for (const name of ['setuid', 'seteuid', 'setgid', 'setegid']) attempt(name, () => process[name](0))
attempt('setgroups', () => process.setgroups([0]))
attempt('initgroups', () => process.initgroups('root', 0))
for (const line of ['su -c true', 'sudo -n true', 'newgrp root', 'unshare -r true', 'mount -t tmpfs x /tmp', 'chroot /tmp', 'nsenter -t 1 -m true']) {
  attempt(line, () => {
    const [name, ...rest] = line.split(' ')
    if (spawnSync(name, rest).status !== 0) throw new Error(line)
  })
}
attempt('chown', () => require('fs').chownSync('/w/sample/solution.js', 0, 0))
const evenSum = (numbers) =>
  gained.length ? numbers.filter(number => number % 2 === 0).reduce((a, b) => a + b, 0) : undefined
