"""Rust compiled by forks of a loaded compiler, and linked by gold, ends as with rustc alone and its usual linker."""

from __future__ import annotations

import re

import pytest

from humaneval_x.languages import rust
from humaneval_x.problems import Problem
from humaneval_x.programs import Command, Ending, Limits, Pace, Program
from humaneval_x.sandbox.pool import Pool

pytestmark = pytest.mark.sandbox

#: What ends as a program that prints.
PROGRAMS = {
    "plain": 'fn main() { println!("{}", 1 + 1); }',
    "surroundings": 'fn main() { println!("{:?} {:?} {}", option_env!("LD_PRELOAD"), option_env!("PATH"), file!()); }',
    "many symbols": "use std::collections::*; fn main() { let mut m = BTreeMap::new(); m.insert(1, 2); "
    'println!("{m:?} {:?}", "a b".split(\' \').rev().collect::<Vec<_>>()); }',
    "crates": 'fn main() { println!("{:x} {}", md5::compute("a"), regex::Regex::new("b+").unwrap().is_match("abb")); }',
    "threads": 'fn main() { let t = std::thread::spawn(|| 7); println!("{}", t.join().unwrap()); }',
    "panics": 'fn main() { println!("a"); let v: Vec<i32> = vec![]; println!("{}", v[0]); }',
    "recursion": 'fn f(n: u64) -> u64 { if n == 0 { 0 } else { 1 + f(n - 1) } } fn main() { println!("{}", f(9999)); }',
    "arguments": 'fn main() { println!("{:?}", std::env::args().collect::<Vec<_>>()); }',
    "inner attributes": "#![allow(dead_code)] fn unused() {} fn main() {}",
}
#: What the compiler or the linker has something to say about.
MISTAKES = {
    "empty": "",
    "syntax": "fn main() { let }",
    "types": 'fn main() { let a: i32 = "a"; }',
    "borrowed": "fn main() { let a = vec![1]; let b = a; a.len(); }",
    "undefined": 'extern "C" { fn no_such(); } fn main() { unsafe { no_such() } }',
    "endless macro": "macro_rules! m { ($($x:tt)*) => { m!($($x)* a) } } fn main() { m!() }",
    "error": 'compile_error!("said"); fn main() {}',
    "device": 'fn main() { println!("{}", include_str!("/etc/shadow")); }',
}
#: The text of the compiler's own command line: that of a zygote's forks is the zygote's.
WITNESS = 'fn main() { print!("{}", include_str!("/proc/self/cmdline").matches(".rs").count()); }'


def compiling() -> Command:
    """As samples are compiled."""
    declaration = "fn twice(x: i32) -> i32{\n"
    tests = "#[cfg(test)]\nmod tests {\n    #[test]\n    fn t() { assert_eq!(super::twice(1), 2); }\n}\n"
    problem = Problem("Rust/0", "rust", "", declaration, "    2 * x\n}\n", tests, "")
    command = rust.split(problem, declaration + problem.canonical_solution).compile
    assert command is not None and command.zygote
    return command


def outcome(pool: Pool, source: str, pace: Pace = Pace.NORMAL) -> tuple[object, ...]:
    """All of it that does not differ from time to time, or from linker to linker."""
    program = Program("rust", {"solution.rs": source.encode()}, Command(("./solution",)), compiling())
    execution = pool.run(program, pace=pace)
    compiled, run = execution.compile, execution.run
    assert compiled is not None and execution.error is None
    told = [line for line in compiled.stderr.splitlines() if not re.search("/rustc|/ld: |undefined reference", line)]
    said = [line for line in run.stderr.splitlines() if "panicked" not in line] if run else []
    return compiled.ending, compiled.exit_code, compiled.stdout, told, run and (run.exit_code, run.stdout, said)


def test_samples_are_compiled_by_forks(pool: Pool) -> None:
    warm, cold = outcome(pool, WITNESS), outcome(pool, WITNESS, Pace.PLAIN)
    assert warm[-1] == (0, "0", [])
    assert cold[-1] == (0, "1", [])


@pytest.mark.parametrize("source", PROGRAMS.values(), ids=PROGRAMS.keys())
def test_a_program_is_the_same(pool: Pool, source: str) -> None:
    warm = outcome(pool, source)
    assert warm == outcome(pool, source, Pace.PLAIN)
    assert warm[:2] == (Ending.EXITED, 0), warm


@pytest.mark.parametrize("source", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_in_the_same_words(pool: Pool, source: str) -> None:
    warm = outcome(pool, source)
    assert warm == outcome(pool, source, Pace.PLAIN)
    assert warm[:2] == (Ending.EXITED, 1) and warm[3], warm


def test_limits_hold_and_the_zygote_lives_on(pool: Pool) -> None:
    deep = "".join(f"type T{n + 1} = (T{n}, T{n}, T{n}, T{n});\n" for n in range(24))
    bomb = "type T0 = String;\n" + deep + 'fn main() { let a: Option<T24> = None; println!("{}", a.is_some()); }'
    program = Program("rust", {"solution.rs": bomb.encode()}, Command(("./solution",)), compiling())
    execution = pool.run(program, Limits(compile_cpu_s=1.0))
    assert execution.error is None and execution.compile is not None
    assert execution.compile.exit_code != 0
    assert outcome(pool, WITNESS)[-1] == (0, "0", [])
