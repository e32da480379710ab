"""JavaScript: completions, programs, and what happens between a sample and its judge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from humaneval_x.languages import javascript
from humaneval_x.languages.base import Unsplittable
from humaneval_x.problems import Problem
from humaneval_x.programs import Ending, Execution, Mode, Step
from humaneval_x.verdicts import Verdict, verdict_of

if TYPE_CHECKING:
    from humaneval_x.sandbox.pool import Pool

BEFORE = "/* x/2 */\nconst half = (x) => {\n  return x / 2;\n}\n\n/* Twice\n  */\n"
PROMPT = BEFORE + "const f = (x) => {\n"
BODY = "  return 2 * x;\n}\n"
WHOLE = "const f = (x) => {\n" + BODY
FUNCTION = "function f(x) {\n" + BODY


def problem(
    declaration: str = "const f = (x) => {\n", tests: str = "console.assert(f(1) === 2)\n", canonical: str = BODY
) -> Problem:
    return Problem("JavaScript/0", "javascript", PROMPT, declaration, canonical, tests, "")


# Completions


def test_the_published_rules() -> None:
    assert javascript.truncate("  if (x) { y }\n}\nmore") == "  if (x) { y }\n}"
    assert javascript.published(problem(), "PROMPT", "anything") == "PROMPTanything"


@pytest.mark.parametrize(
    "completion",
    [
        BODY,
        BODY + "console.log(f(1));\nconst cut = (x",
        BODY + "```\nIt's that simple.",
        f"Sure!\n```js\n{BODY}```\n",
        "  return 2 * x;\n",
        "```\n  return 2 * x;\n```\n",
        WHOLE,
        "Here it is:\n\n" + WHOLE + "It's a function (an arrow).\n",
        f"Sure!\n\n```javascript\n{WHOLE}console.log(f(2));\n```\n\n```js\nconsole.log(f(1));\n```\n",
        f"<think>```js\nconst f = 1\n```\n</think>\n{WHOLE}",
        "  return 0;\n}\n\n" + WHOLE,
        "const half = (x) => {\n  return x / 2;\n}\n\n" + WHOLE,
        "export " + WHOLE + "export { f };\n",
    ],
)
def test_the_function_that_was_meant_follows_what_the_prompt_has(completion: str) -> None:
    source = javascript.careful(problem(), PROMPT, completion)
    assert (
        source.replace("/* x/2 */\n", "").replace("/* Twice\n  */\n", "").split()
        == (PROMPT.replace("/* x/2 */\n", "").replace("/* Twice\n  */\n", "") + BODY).split()
    )


@pytest.mark.parametrize(
    "code",
    [
        FUNCTION,
        "const g = x => x;\n\n" + FUNCTION + "module.exports = { f };\nf.memo = {};\nnew Set();\nsetup();\n",
        "class A extends B {\n  x = `}${'`'}`;\n}\n" + FUNCTION,
        'let a, [b, c] = [1, 2];\nvar { d } = require("x");\nif (a) {\n}\nelse {\n}\n' + FUNCTION,
        "async function g() {}\n(() => {})();\n" + FUNCTION,
    ],
)
def test_a_restated_program_keeps_what_it_needs(code: str) -> None:
    assert javascript.careful(problem(), PROMPT, code) == BEFORE + code
    assert javascript.careful(problem(), "", code) == BEFORE + code


def test_braces_in_strings_templates_comments_and_patterns_do_not_count() -> None:
    body = "  // }\n  /* } */\n  const a = '}' + \"}\" + `}${x}`;\n  return a.replace(/[}/]\\}/g, x / 2);\n}\n"
    assert javascript.careful(problem(), PROMPT, body + "const g = 1;\nprose\n") == PROMPT + body + "const g = 1;\n"


def test_functions_exported_by_default_stay() -> None:
    assert javascript.careful(problem(), PROMPT, "export default " + FUNCTION) == BEFORE + FUNCTION


# Programs


def test_the_judge_gets_the_tests_as_they_are_and_the_helpers_of_the_prompt() -> None:
    judge = javascript.split(problem(PROMPT), WHOLE).judge
    assert judge is not None
    assert judge.files["test.js"].decode() == "console.assert(f(1) === 2)\n"
    assert judge.files["setup.js"].decode() == BEFORE
    assert judge.run.argv[-1] == "f"


def test_a_judge_depends_on_the_problem_alone() -> None:
    first, second = (javascript.split(problem(), source).judge for source in (WHOLE, "throw 1\n"))
    assert first is not None and second is not None and first.key == second.key


@pytest.mark.parametrize(
    "declaration, tests",
    [
        ("class f {\n", "console.assert(new f(1).x === 2)"),
        ("const f = async (x) => {\n", "console.assert(f(1) === 2)"),
        ("async function f(x) {\n", "console.assert(f(1) === 2)"),
        ("const f = (x) => {\n", "(async () => console.assert(await f(1) === 2))()"),
        ("const f = (x) => {\n", "f(1).then(x => console.assert(x === 2))"),
        ("const f = (x) => {\n", "console.assert(f((x) => x) === 2)"),
        ("const f = (x) => {\n", "console.assert(f([1], function () {}) === 2)"),
    ],
)
def test_what_plain_data_cannot_carry_is_not_split(declaration: str, tests: str) -> None:
    with pytest.raises(Unsplittable):
        javascript.split(problem(declaration, tests), WHOLE)
    assert javascript.single(problem(declaration, tests), WHOLE).mode is Mode.LATE_SECRET


def test_functions_within_arguments_are_none_of_the_samples() -> None:
    javascript.split(problem(tests="console.assert(f([1].map(x => x)) === 2); f('=>')"), WHOLE)


@pytest.mark.parametrize(
    "canonical, changes",
    [
        ("  x.sort();\n", True),
        ("  x[0].reverse();\n", True),
        ("  x[0] = 1;\n", True),
        ("  x.total += 1;\n", True),
        ("  y[0]++;\n", True),
        ("  delete x.a;\n", True),
        ("  [x[0], x[1]] = [x[1], x[0]];\n", True),
        ("  return x[0] === 1 && y.a == 2;\n", False),
        ("  const z = [...x]; z.sort();\n", False),
        ("  x = x.slice();\n", False),
        ("  return a.x[0] = 1 // x.sort()\n", False),
    ],
)
def test_arguments_travel_back_where_the_canonical_solution_changes_them(canonical: str, changes: bool) -> None:
    judge = javascript.split(problem("const f = (x, y = 1) => {\n", canonical=canonical), WHOLE).judge
    assert judge is not None and (judge.run.argv[-1] == "in_place") is changes


# Messages


def execution(mode: Mode = Mode.SPLIT, compile_stderr: str | None = None, **run: Any) -> Execution:
    facts: dict[str, Any] = {"ending": Ending.EXITED, "exit_code": 0, "stdout": "", "stderr": ""}
    costs: dict[str, Any] = {"wall_s": 0.1, "cpu_s": 0.1, "memory_mb": 1.0, "out_of_memory": False}
    if compile_stderr is not None:
        return Execution(mode, compile=Step(**{**facts, **costs, "exit_code": 1, "stderr": compile_stderr}))
    return Execution(mode, run=Step(**{**facts, **costs, **run}))


CRASH = "/w/sample/solution.js:3\n  throw\n  ^\n\nTypeError: x is not\n    at f (solution.js:3:1)\n\nNode.js v20\n"


@pytest.mark.parametrize(
    "seen, said",
    [
        (execution(compile_stderr="solution.js:1\nx y\n  ^\n\nSyntaxError: Unexpected\n"), "SyntaxError: Unexpected"),
        (execution(judge_exit_code=41, judge_stderr="assertion failed | test\n"), "assertion failed | test"),
        (execution(judge_exit_code=43, stderr=CRASH, judge_stderr="ended"), "TypeError: x is not"),
        (execution(judge_exit_code=43, judge_stderr="ended", exit_code=3), javascript.text.ended(3)),
        (execution(ending=Ending.WALL_LIMIT, stderr="noise"), ""),
        (execution(Mode.LATE_SECRET, exit_code=41, stderr="log\nassertion failed | test\n"), "assertion failed | test"),
    ],
)
def test_explanations(seen: Execution, said: str) -> None:
    assert javascript.explain(seen) == said


def test_lack_of_memory_is_recognised() -> None:
    heap = "<--- Last few GCs --->\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n"
    assert javascript.out_of_memory(execution(stderr=heap, exit_code=-6, judge_exit_code=43))
    assert not javascript.out_of_memory(execution(stderr="heap out of memory?", judge_exit_code=41))


# In the sandbox


def verdict(pool: Pool, task: Problem, source: str, single: bool = False) -> tuple[Verdict, str]:
    execution = pool.run((javascript.single if single else javascript.split)(task, source))
    return verdict_of(execution, javascript), javascript.explain(execution)


ECHO = problem(
    "const echo = (...values) => {\n",
    r"""
const { deepStrictEqual } = require('assert')
const { inspect } = require('util')
const cyclic = { name: 'cyclic', items: [] }
cyclic.items.push(cyclic, [cyclic])
const values = [
  null, undefined, true, -1, 1.5, -0, NaN, Infinity, -Infinity, 2 ** 53, 5e-324, 12345678901234567890n, -1n, '',
  '\ud800\u0000é', [], [[]], [1, [2, 'a', null]], [undefined], [1, , 3], new Array(5), {}, { b: 1, a: { c: [2] } },
  { 2: 'b', 1: 'a', length: 1 }, JSON.parse('{"__proto__": {"x": 1}}'),
  new Map([[{ a: 1 }, [1]], [NaN, -0]]), new Set([1, 'a', [1]]),
  new Date(0), new Uint8Array([1, 255]), new Float64Array([0.5, -0]), new BigInt64Array([1n]),
  new Number(1), new String('a'), new TypeError('message'), cyclic,
]
for (const value of values) {
  const answer = echo(value)
  deepStrictEqual(answer, value)
  console.assert(inspect(answer, { depth: 9 }).split('\n')[0] === inspect(value, { depth: 9 }).split('\n')[0], value)
}
console.assert(JSON.stringify(echo({ b: 1, a: 2 })) === '{"b":1,"a":2}')
deepStrictEqual(echo(1, [2]), [1, [2]])
console.assert(Number.isNaN(echo(new Date(NaN)).getTime()))
console.assert(0 in echo([1, , 3]) && !(1 in echo([1, , 3])))
console.assert(({}).x === undefined)
const { items } = echo(cyclic)
console.assert(items[1][0] === items[0] && items[0].items === items)
""",
    "  return values.length === 1 ? values[0] : values;\n}\n",
)


@pytest.mark.sandbox
def test_values_cross_both_ways(pool: Pool) -> None:
    assert verdict(pool, ECHO, ECHO.declaration + ECHO.canonical_solution) == (Verdict.PASSED, "")


@pytest.mark.sandbox
@pytest.mark.parametrize(
    "answer",
    [
        "(function* () { yield 0; yield 1 })()",
        "[0, 1][Symbol.iterator]()",
        "new Set([0, 1]).values()",
        "new Set([0, 1])",
    ],
)
def test_iterables_are_as_good_as_arrays_where_the_test_takes_any(pool: Pool, answer: str) -> None:
    tests = "console.assert([...f(1)].join() === '0,1')\nlet n = 0\nfor (const x of f(1)) n++\nconsole.assert(n === 2)"
    assert verdict(pool, problem(tests=tests), f"const f = () => {answer}\n") == (Verdict.PASSED, "")
    compared = problem(tests="console.assert(JSON.stringify(f(1)) === '[0,1]')")
    assert verdict(pool, compared, f"const f = () => {answer}\n")[0] is Verdict.WRONG_ANSWER


@pytest.mark.sandbox
def test_arguments_change_in_place(pool: Pool) -> None:
    tests = """
const inner = [3, 1, 2]
const outer = { inner, again: inner, names: new Set(['a']), table: new Map() }
console.assert(f(outer) === outer)
console.assert(outer.inner === inner && inner.join() === '1,2,3,4' && !('again' in outer) && outer.last === inner)
console.assert([...outer.names].join() === 'a,b' && outer.table.get(1) === inner)
"""
    canonical = "  x.inner.sort().push(4);\n  delete x.again;\n  x.last = x.inner;\n  x.names.add('b');\n"
    canonical += "  x.table.set(1, x.inner);\n  return x;\n}\n"
    task = problem(tests=tests, canonical=canonical)
    assert verdict(pool, task, "const f = (x) => {\n" + canonical) == (Verdict.PASSED, "")
    assert verdict(pool, task, "const f = (x) => ({ ...x })\n")[0] is Verdict.WRONG_ANSWER


@pytest.mark.sandbox
def test_a_sample_cannot_spoil_what_its_answer_is_compared_with(pool: Pool) -> None:
    task = problem(tests="const xs = [2, 1]; console.assert(f(xs).join() === [...xs].sort().join())")
    assert verdict(pool, task, "const f = (x) => {\n  x.length = 0;\n  return [];\n}\n")[0] is Verdict.WRONG_ANSWER


@pytest.mark.sandbox
def test_errors_reach_the_test(pool: Pool) -> None:
    tests = """
let caught
try {
  f(-1)
} catch (error) {
  caught = error
}
console.assert(caught instanceof RangeError && caught.message === 'negative' && caught.name === 'Mine')
"""
    mine = "class Mine extends RangeError {\n  name = 'Mine'\n}\nconst f = () => {\n  throw new Mine('negative')\n}\n"
    task = problem(tests=tests)
    assert verdict(pool, task, mine) == (Verdict.PASSED, "")
    assert verdict(pool, task, "const f = () => 1\n")[0] is Verdict.WRONG_ANSWER
    seen, why = verdict(pool, problem(), mine)
    assert (seen, why) == (
        Verdict.RUNTIME_ERROR,
        "Mine: negative (solution.js:5) | test line 1: console.assert(f(1) === 2)",
    )
    assert verdict(pool, task, "const f = () => process.exit(0)\n")[0] is Verdict.RUNTIME_ERROR


@pytest.mark.sandbox
@pytest.mark.parametrize(
    "thrown",
    ["null", "{ toString: 6 }", "{ stack: { toString: 6 } }", "Symbol()", "new Proxy({}, { get() { throw 1 } })"],
)
def test_whatever_is_thrown_is_a_runtime_error(pool: Pool, thrown: str) -> None:
    assert verdict(pool, problem(), f"const f = () => {{\n  throw {thrown}\n}}\n")[0] is Verdict.RUNTIME_ERROR


@pytest.mark.sandbox
def test_the_failed_line_and_the_last_answer_are_told(pool: Pool) -> None:
    tests = "const test = () => {\n  console.assert(f(1) === 2)\n  console.assert(f([4]) === 8, 'four')\n}\n\ntest()\n"
    _, why = verdict(pool, problem(tests=tests), "const f = () => 2\n")
    assert why == "assertion failed | test line 3: console.assert(f([4]) === 8, 'four') | f([ 4 ]) returned 2"
    _, why = verdict(pool, problem(tests=tests), "const f = () => 2\n", single=True)
    assert why == "assertion failed | test line 3: console.assert(f([4]) === 8, 'four')"
    _, why = verdict(pool, problem(tests="f(1).toFixed(2)"), "const f = () => undefined\n")
    assert why.startswith("TypeError: Cannot read properties of undefined") and why.endswith("f(1) returned undefined")


@pytest.mark.sandbox
def test_tests_that_do_not_compile_are_passed_by_nobody(pool: Pool) -> None:
    seen, why = verdict(pool, problem(tests="console.assert(f(1 === 2)"), WHOLE)
    assert seen is Verdict.WRONG_ANSWER and why.startswith("SyntaxError: ")


@pytest.mark.sandbox
def test_a_test_that_waits_is_waited_for(pool: Pool) -> None:
    late = problem(tests="setTimeout(() => console.assert(f(1) === 2), 10)")
    assert verdict(pool, late, WHOLE)[0] is Verdict.PASSED
    assert verdict(pool, late, "const f = () => 1\n")[0] is Verdict.WRONG_ANSWER
    promised = problem(tests="const test = async () => { console.assert((await f(1)) === 2) }\ntest()")
    assert verdict(pool, promised, WHOLE, single=True)[0] is Verdict.PASSED
    assert verdict(pool, promised, "const f = async () => 1\n", single=True)[0] is Verdict.WRONG_ANSWER


@pytest.mark.sandbox
def test_modules_of_the_data_set_can_be_required(pool: Pool) -> None:
    source = "const md5 = require('js-md5');\nconst f = () => md5('a') + require('path').basename('/2');\n"
    tests = "console.assert(f() === '0cc175b9c0f1b6a831c399e2697726612')"
    assert verdict(pool, problem(tests=tests), source) == (Verdict.PASSED, "")


@pytest.mark.sandbox
@pytest.mark.parametrize("single", [False, True], ids=["split", "single"])
@pytest.mark.parametrize(
    "source, expected",
    [
        (WHOLE, Verdict.PASSED),
        ("const f = (x) => x\n", Verdict.WRONG_ANSWER),
        ("const f = (x) => x.y.z\n", Verdict.RUNTIME_ERROR),
        ("process.exit(0)\n", Verdict.RUNTIME_ERROR),
        ("const f = (x) => {\n", Verdict.COMPILE_ERROR),
        ("const f = (x) => 2 // no newline at the end", Verdict.PASSED),
        ("#!/usr/bin/env node\n'use strict'\nconst f = (x) => 2\n", Verdict.PASSED),
        ("\ufeffconst f = (x) => 2\n", Verdict.PASSED),
        ("const f = (x) => '\ud800'.length + 1\n", None),
    ],
)
def test_split_and_single_agree(pool: Pool, source: str, expected: Verdict | None, single: bool) -> None:
    assert verdict(pool, problem(), source, single)[0] is (expected or Verdict.WRONG_ANSWER)
