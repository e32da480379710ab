"""Programs in JavaScript started by a fork of a node: the same as by /usr/bin/node itself, whatever they use of it."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator

import pytest
from sandboxed import ran

from humaneval_x.programs import Command, Ending, Program
from humaneval_x.sandbox.pool import Pool

SHIMS = "/opt/sandbox/javascript"
ZYGOTE = (f"{SHIMS}/zygote", f"{SHIMS}/zygote.js")
pytestmark = pytest.mark.sandbox


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool(workers=1) as pool:
        yield pool


def told(pool: Pool, source: str, zygote: tuple[str, ...] = ZYGOTE) -> tuple[str, int | None]:
    """What a program prints, and its exit code. It runs in one process, without tests."""
    files = {"solution.js": textwrap.dedent(source).encode(), "test.js": b""}
    run, check = (Command(("/usr/bin/node", f"{SHIMS}/{name}.js"), zygote=zygote) for name in ("single", "check"))
    step = ran(pool.run(Program("javascript", files, run, check=check)))
    assert step.ending == Ending.EXITED, step.stderr
    return step.stdout, step.exit_code


#: What only differs between two runs of the same command is left out; so are the threads, of which a fork has fewer,
#: descriptors that node has for itself, and in errors' stacks what lies before our scripts.
LOOK = r"""
const { readFileSync, readlinkSync, statSync } = require('fs')
const { inspect } = require('util')
const Module = require('module')
const ids = /^(Pid|Tgid|NS|Uid|Gid)/
const use = /^(Vm|Rss|Hugetlb|.*ctxt_switches|Cpus_allowed|untag_mask|Threads|FDSize|SigQ)/
const status = readFileSync('/proc/self/status', 'utf8').split('\n')
  .filter(line => !ids.test(line) && !use.test(line))
const stat = readFileSync('/proc/self/stat', 'utf8').split(' ')
const shown = name => {
  const { value, get, ...flags } = Object.getOwnPropertyDescriptor(process, name)
  const known = ['pid', 'ppid', 'env', 'mainModule', 'moduleLoadList'].includes(name)
  const told = known ? '' : inspect(process[name], { depth: 3 })
  return [String(name), typeof value, typeof get, flags, /^(std|report|_events)/.test(String(name)) ? '' : told]
}
const descriptors = [0, 1, 2, 3, 4].map(number => readlinkSync(`/proc/self/fd/${number}`).split(':')[0])
const depth = () => { try { return 1 + depth() } catch { return 1 } }
depth()
console.log(JSON.stringify({
  status, session: [stat[5], stat[4]].map(id => id === String(process.pid)), parent: process.ppid,
  pid: String(process.pid) === readlinkSync('/proc/self'), command: stat[1], priority: stat.slice(17, 19),
  limits: readFileSync('/proc/self/limits', 'utf8'), oom: readFileSync('/proc/self/oom_score_adj', 'utf8'),
  mine: statSync('/proc/self/maps').uid === process.getuid(), descriptors,
  process: Reflect.ownKeys(process).map(shown), globals: Reflect.ownKeys(globalThis).map(String),
  env: process.env, folder: process.cwd(), umask: process.umask(), groups: process.getgroups().length,
  cache: Object.keys(require.cache).sort(), paths: module.paths, everywhere: Module.globalPaths,
  main: [require.main === process.mainModule, inspect(Object.entries(require.main))],
  heap: require('v8').getHeapStatistics().heap_size_limit, deep: Math.round(depth() / 100),
  stack: new Error().stack.split('\n').slice(0, 4), active: process.getActiveResourcesInfo(),
  listeners: process.eventNames().map(name => [String(name), process.listenerCount(name)]),
}))
"""


def test_a_fork_has_the_surroundings_of_a_plain_start(pool: Pool) -> None:
    (warm, _), (plain, _) = told(pool, LOOK), told(pool, LOOK, zygote=())
    assert json.loads(warm) == json.loads(plain)


def test_programs_are_forks_of_one_process_and_children_of_the_agent(pool: Pool) -> None:
    look = "console.log(process.ppid, require('fs').readlinkSync('/proc/self/exe'))"
    assert told(pool, look) == (f"1 {SHIMS}/zygote\n", 0)
    assert told(pool, look, zygote=())[0] == "1 /usr/bin/node\n"


def test_nothing_of_one_program_is_in_the_next(pool: Pool) -> None:
    told(pool, "globalThis.mine = 1; Array.prototype.mine = 1; process.env.MINE = '1'; require('fs').mine = 1")
    look = "console.log(typeof mine, [].mine, process.env.MINE, require('fs').mine)"
    assert told(pool, look)[0] == "undefined undefined undefined undefined\n"


def test_chance_differs_between_programs(pool: Pool) -> None:
    look = """
        const vm = require('vm'), crypto = require('crypto')
        console.log(Math.random(), crypto.randomUUID(), crypto.randomBytes(8).toString('hex'))
        """
    (first, _), (second, _) = told(pool, look), told(pool, look)
    assert set(first.split()).isdisjoint(second.split())


#: Programs with what they print; the exit code is 0 unless they print another one.
USES = {
    "timers and promises": """
        const timer = () => setTimeout(() => console.log('timer'), 20)
        const again = setInterval(() => { clearInterval(again); console.log('interval'); timer() }, 1)
        process.nextTick(() => console.log('tick'))
        Promise.resolve().then(() => console.log('promise'))
        ;(async () => { console.log('async'); await null; console.log('awaited') })()
        // async tick promise awaited interval timer
        """,
    "files and the thread pool": """
        const { readFile, stat } = require('fs').promises
        const told = (_, key) => console.log(key.length)
        Promise.all(Array.from({ length: 20 }, () => stat('.'))).then(all => readFile('test.js').then(text => {
          console.log(all.length, text.length)
          require('crypto').pbkdf2('a', 'b', 10, 4, 'sha256', told)
        }))
        // 20 0 4
        """,
    "worker threads": """
        const { Worker } = require('worker_threads')
        const code = 'let n = 0; for (; n < 1e6; n++); require("worker_threads").parentPort.postMessage(n)'
        const started = () => new Worker(code, { eval: true }).on('message', console.log)
        const ended = () => new Promise(done => started().on('exit', done))
        ended().then(ended).then(console.log)
        // 1000000 1000000 0
        """,
    "child processes": """
        const { execSync, spawn, fork } = require('child_process')
        require('fs').writeFileSync('child.js', 'process.send("child"); process.on("message", () => process.exit(5))')
        console.log(execSync('echo $((1 + 1)); ls /proc/self/fd | wc -l').toString().trim())
        spawn('sh', ['-c', 'kill -TERM $$']).on('exit', (code, signal) => {
          console.log(signal)
          const child = fork('child.js').on('message', text => { console.log(text); child.send('end') })
          child.on('exit', console.log)
        })
        // 2 4 SIGTERM child 5 null
        """,
    "signals": """
        const end = setTimeout(() => {}, 9000)
        process.on('SIGINT', () => { console.log('SIGINT'); process.removeAllListeners('SIGINT'); clearTimeout(end) })
        process.on('SIGTERM', () => { console.log('SIGTERM'); process.kill(process.pid, 'SIGINT') })
        process.kill(process.pid, 'SIGTERM')
        // SIGTERM SIGINT
        """,
    "work in the background": """
        const code = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 7, 1, 96, 2, 127, 127, 1, 127, 3, 2, 1, 0, 7, 7,
          1, 3, 97, 100, 100, 0, 0, 10, 9, 1, 7, 0, 32, 0, 32, 1, 106, 11])
        WebAssembly.compile(code).then(WebAssembly.instantiate).then(({ exports }) => console.log(exports.add(2, 3)))
        // 5
        """,
    "much memory, garbage and optimised code": """
        let sum = 0
        for (let round = 0; round < 50; round++) {
          const items = Array.from({ length: 20000 }, (_, at) => ({ at, text: String(at) }))
          sum += items.reduce((all, { text }) => all + text.length, 0)
        }
        console.log(sum, Buffer.alloc(2e8, 1).length)
        // 4444500 200000000
        """,
    "much output": """
        for (let line = 0; line < 30000; line++) console.error('e'.repeat(99))
        console.log('x'.repeat(3))
        // xxx
        """,
    "an own exit": """
        process.on('exit', code => console.log('exit', code))
        setTimeout(() => process.exit(7), 1)
        // exit 7
        """,
    "an own exit code": "process.exitCode = 6; process.on('exit', code => process.reallyExit(code))\n//",
    "an error": "console.log(1); setTimeout(() => { throw new Error('mine') }, 1)\n// 1",
    "a promise that nobody takes": "Promise.reject(new Error('mine'))\n//",
    "modules": """
        require('fs').writeFileSync('other.js', 'exports.name = __filename')
        console.log(require('./other').name, require('js-md5')('').length)
        // /w/sample/other.js 32
        """,
}


@pytest.mark.parametrize("use", USES)
def test_what_programs_use(pool: Pool, use: str) -> None:
    warm, plain = told(pool, USES[use]), told(pool, USES[use], zygote=())
    assert warm == plain
    assert warm[0].split() == USES[use].rpartition("//")[2].split()
