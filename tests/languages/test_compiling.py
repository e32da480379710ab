"""Languages whose samples compile in the process that runs them: what compiles, and what only says that it did not."""

from __future__ import annotations

import dataclasses
import json

import pytest

from humaneval_x import languages, paths
from humaneval_x.problems import Problem, parse_problems
from humaneval_x.programs import Command, Mode, Pace
from humaneval_x.sandbox.pool import Pool
from humaneval_x.verdicts import Verdict, verdict_of

pytestmark = pytest.mark.sandbox

NO_PROGRAMS = {
    "python": {
        "syntax": "def even_sum(numbers:\n",
        "null byte": "x = 1\0\n",
        "no UTF-8": "x = '\ud800'\n",
        "indentation": "def even_sum(numbers):\nreturn 1\n",
        "nested brackets": "x = " + "(" * 10_000,
        "nested expressions": "x = " + "-" * 100_000 + "1",
        "nested blocks": "\n".join(" " * depth + "if 1:" for depth in range(200)),
        "outside of a loop": "continue\n",
        "large number": "x = " + "9" * 10_000,
        "after a while": "x = 1\n" * 10_000 + "x y\n",
        "unknown future": "from __future__ import nothing\n",
    },
    "javascript": {
        "syntax": "const evenSum = (numbers => {",
        "twice": "let x = 1; let x = 2",
        "regular expression": "const x = /(/",
        "function closed": "}, process.exit(0)); (function () {",
        "nested brackets": "const x = " + "(" * 100_000,
        "module": "export const evenSum = 1; import('fs'); import fs from 'fs'",
        "strict": "'use strict'; with (Math) {}",
    },
}
#: To write to every descriptor that there might be what the agent would be told by our own code.
_SAY_PYTHON = """
import os, sys
for there in range(3, 64):
    for what in (b"0", b"1"):
        try: os.write(there, what)
        except OSError: pass
        try: os.write(os.open(f"/proc/self/fd/{there}", os.O_WRONLY), what)
        except OSError: pass
"""
_SAY_JAVASCRIPT = """
const fs = require('fs')
for (let there = 5; there < 64; there++) for (const what of ['0', '1']) {
  try { fs.writeSync(fs.openSync(`/proc/self/fd/${there}`, 'w'), what) } catch { continue }
}
"""
PROGRAMS = {
    "python": {
        "exits": "import sys\nsys.exit('solution.py:1: x y\\nSyntaxError: invalid syntax')\n",
        "leaves": "import os\nos._exit(1)\n",
        "raises": "raise SyntaxError('invalid syntax', ('solution.py', 1, 1, 'x y'))\n",
        "interrupts itself": "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n",
        "kills itself": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n",
        "compiles something": "compile('x y', 'solution.py', 'exec')\n",
        "says otherwise": _SAY_PYTHON + "os._exit(1)\n",
        "says so and stays": _SAY_PYTHON + "def even_sum(numbers):\n    os._exit(1)\n",
        "coding": "# coding: no-such-coding\nraise ValueError\n",
        "another coding": "# coding: unicode_escape\nraise ValueError('\\x0a')\n",
        "large constants": "x = ('a' * 10**6, 1 << 10**6, (0,) * 10**6)\nx.no\n",
        "what it warns of": "x = '\\d'\nx.no\n",
    },
    "javascript": {
        "exits": "console.error('SyntaxError: x'); process.exit(1)",
        "leaves": "process.reallyExit(1)",
        "throws": "throw new SyntaxError('Unexpected identifier')",
        "kills itself": "process.kill(process.pid, 'SIGKILL')",
        "compiles something": "new Function('x y')",
        "says otherwise": _SAY_JAVASCRIPT + "process.reallyExit(1)",
        "says so and stays": _SAY_JAVASCRIPT + "const evenSum = () => process.reallyExit(1)",
    },
}


def problem(language: str) -> Problem:
    facts = json.loads((paths.SANDBOXES / language / "examples/problem.json").read_text())
    return parse_problems(json.dumps(facts) + "\n", language, "problem.json")[0]


def seen(pool: Pool, name: str, source: str, mode: Mode, pace: Pace, check: str = "") -> tuple[Verdict, str]:
    """What becomes of a sample, where `check` is asked in place of what asks whether it compiles."""
    language = languages.get(name)
    program = (language.split if mode is Mode.SPLIT else language.single)(problem(name), source)
    if check:
        program = dataclasses.replace(program, check=Command((check,)))
    execution = pool.run(program, pace=pace)
    return verdict_of(execution, language), language.explain(execution)


WAYS = [(Mode.SPLIT, Pace.NORMAL), (Mode.SPLIT, Pace.PLAIN), (Mode.LATE_SECRET, Pace.NORMAL)]


@pytest.mark.parametrize(("mode", "pace"), WAYS)
@pytest.mark.parametrize("language", NO_PROGRAMS)
def test_what_does_not_compile_says_so_itself(pool: Pool, language: str, mode: Mode, pace: Pace) -> None:
    # Another process, if it were asked, would say otherwise.
    samples = NO_PROGRAMS[language].items()
    found = {name: seen(pool, language, source, mode, pace, "/bin/true") for name, source in samples}
    wrong = {name for name, (verdict, why) in found.items() if verdict != Verdict.COMPILE_ERROR or "Error" not in why}
    assert wrong == set()


@pytest.mark.parametrize(("mode", "pace"), WAYS)
@pytest.mark.parametrize("language", PROGRAMS)
def test_what_compiles_cannot_say_that_it_does_not(pool: Pool, language: str, mode: Mode, pace: Pace) -> None:
    samples = PROGRAMS[language].items()
    found = {name: seen(pool, language, source, mode, pace, "/bin/false") for name, source in samples}
    assert {name: told for name, told in found.items() if told[0] is not Verdict.RUNTIME_ERROR} == {}
