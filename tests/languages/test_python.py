"""Python: completions, programs, the codec, and what happens between a sample and its judge."""

from __future__ import annotations

import json
import math
from collections import Counter, OrderedDict, deque
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaneval_x.languages import python
from humaneval_x.languages.base import Unsplittable
from humaneval_x.problems import Problem
from humaneval_x.programs import Ending, Execution, Mode, Program, Step
from humaneval_x.verdicts import Verdict, verdict_of

if TYPE_CHECKING:
    from humaneval_x.sandbox.pool import Pool

PROMPT = '''import math


def half(x: float) -> float:
    """ x/2 """
    return x / 2


def f(x: float) -> float:
    """ Twice
    """
'''
BEFORE = 'import math\n\n\ndef half(x: float) -> float:\n    """ x/2 """\n    return x / 2\n\n\n'
BODY = "    return 2 * x\n"
WHOLE = "def f(x):\n    return 2 * x\n"


def problem(
    declaration: str = "def f(x):\n", tests: str = "assert f(1) == 2\n", canonical: str = BODY, prompt: str = PROMPT
) -> Problem:
    return Problem("Python/0", "python", prompt, declaration, canonical, tests, "")


# Completions


@pytest.mark.parametrize(
    "completion, kept",
    [
        ("    a\n\n    b\n", "    a\n\n    b\n"),
        ("    a\nb\n    c", "    a"),
        ("    a\n# comment\n", "    a"),
        ("\ta\n \n", "\ta\n \n"),
        ("a", ""),
        ("", ""),
    ],
)
def test_the_published_rule_ends_at_a_line_in_column_0(completion: str, kept: str) -> None:
    assert python.truncate(completion) == kept
    assert python.published(problem(), "PROMPT", completion) == "PROMPT" + kept


def test_the_published_rule_leaves_whole_solutions_alone() -> None:
    assert python.published(problem(), "", WHOLE) == WHOLE


@pytest.mark.parametrize(
    "completion",
    [
        BODY,
        BODY + "\nprint(f(1))\nassert f(1) == 3\n",
        BODY + "\n@cache\ndef cut_off(",
        BODY + "```\nThat is it.",
        f"Sure!\n```python\n{BODY}```\n",
        "```\nreturn 2 * x\n```",
        "return 2 * x\n",
        f"<think>hm</think>{BODY}",
    ],
)
def test_a_body_follows_the_prompt(completion: str) -> None:
    assert python.careful(problem(), PROMPT, completion) == PROMPT + BODY


@pytest.mark.parametrize(
    "completion, body",
    [
        ("y = 2\n    return y * x", "    y = 2\n    return y * x\n"),
        ("if x:\n    return 2 * x\nreturn 0", "    if x:\n        return 2 * x\n    return 0\n"),
        ("for _ in [1]:\n        x *= 2\n    return x", "    for _ in [1]:\n        x *= 2\n    return x\n"),
        ("while True:\n    return 2 * x\n", "    while True:\n        return 2 * x\n"),
    ],
)
def test_a_body_that_lost_its_indentation_gets_it_back(completion: str, body: str) -> None:
    assert python.careful(problem(), PROMPT, completion) == PROMPT + body


def test_helper_functions_constants_and_restated_functions_behind_the_body_stay() -> None:
    behind = "LIMIT: int = 3\nTABLE[0], b = 1, 2\n\n@cache\ndef g(x):\n    return x\n\ndef f(x):\n    return g(x)\n"
    assert python.careful(problem(), PROMPT, BODY + "\n" + behind).endswith("\n" + behind)


@pytest.mark.parametrize(
    "completion",
    [
        WHOLE,
        "Here it is:\n\n" + WHOLE + "It doubles x.\n",
        f"Sure!\n\n```python\n{WHOLE}```\n\nFor example:\n\n```python\nprint(f(2))\n```\n",
        "1. This:\n\n   ```py\n   def f(x):\n       return 2 * x\n   ```\n",
        f"```python\n{WHOLE}print(f(1))\ntest_f()\nmain()\nunittest.main()\n```",
    ],
)
def test_a_restated_function_is_the_program_with_the_helpers_of_the_prompt(completion: str) -> None:
    assert python.careful(problem(), PROMPT, completion) == BEFORE + WHOLE


def test_a_restated_program_keeps_what_it_needs() -> None:
    code = "import sys\nsys.setrecursionlimit(10**6)\n\nclass A:\n    pass\n\n" + WHOLE
    assert python.careful(problem(), PROMPT, code) == BEFORE + code


def test_imports_from_the_future_come_first() -> None:
    future = "from __future__ import annotations\n"
    assert python.careful(problem(), PROMPT, future + WHOLE) == future + BEFORE + WHOLE


def test_a_docstring_in_column_0_is_no_code() -> None:
    code = 'def f(x):\n    """\nprint(this)\nassert that\n    """\n    return 2 * x\n'
    assert python.careful(problem(), PROMPT, code) == BEFORE + code


def test_whole_solutions_get_the_helpers_of_the_prompt() -> None:
    assert python.careful(problem(), "", WHOLE) == BEFORE + WHOLE
    assert python.careful(problem(), "", "gibberish") == "gibberish"


# Programs


def files(program: Program) -> dict[str, str]:
    return {name: content.decode("utf-8", "surrogatepass") for name, content in program.files.items()}


def test_only_what_a_source_names_is_imported() -> None:
    assert files(python.split(problem(), WHOLE))["header.py"] == ""
    header = files(python.split(problem(), "def f(x: List[int]):\n    return np.sum(x) + math.pi\n"))["header.py"]
    assert header.splitlines() == [
        "import math",
        "import numpy as np",
        "from typing import *",
        "from collections import *",
    ]


def test_the_judge_gets_the_tests_as_they_are_and_only_the_helpers_they_use() -> None:
    tests = "assert f(half(4)) == 4\n"
    with_helper = python.split(problem(PROMPT, tests), WHOLE).judge
    assert with_helper is not None
    assert with_helper.files["test.py"].decode() == tests
    assert with_helper.files["setup.py"].decode() == "import math\n" + BEFORE
    without = python.split(problem(PROMPT), WHOLE).judge
    assert without is not None and without.files["setup.py"] == b""


def test_a_judge_depends_on_the_problem_alone() -> None:
    first, second = (python.split(problem(), source).judge for source in (WHOLE, "import os\n"))
    assert first is not None and second is not None and first.key == second.key
    assert b"return 2" not in b"".join(first.files.values())


def test_lone_surrogates_become_a_syntax_error() -> None:
    assert python.split(problem(), "'\ud800'").files["solution.py"] == b"'\xed\xa0\x80'"


@pytest.mark.parametrize(
    "declaration, tests",
    [
        ("class f:\n", "assert f(1) == 2"),
        ("async def f(x):\n", "assert f(1) == 2"),
        ("def f(x):\n", "assert f(lambda x: x) == 2"),
        ("def f(x):\n", "def check(candidate):\n    assert candidate(1, key=len) == 2"),
        ("def f(x):\n", "def g():\n    pass\nassert f(g) == 2"),
        ("def f(x):\n", "assert f(i for i in [1]) == 2"),
    ],
)
def test_what_plain_data_cannot_carry_is_not_split(declaration: str, tests: str) -> None:
    with pytest.raises(Unsplittable):
        python.split(problem(declaration, tests), WHOLE)
    assert python.single(problem(declaration, tests), WHOLE).mode is Mode.LATE_SECRET


@pytest.mark.parametrize(
    "canonical, changes",
    [
        ("    x.sort()\n", True),
        ("    x[0] = 1\n", True),
        ("    x[0], y[1] = 1, 2\n", True),
        ("    x[0][1] += 1\n", True),
        ("    del x[0]\n", True),
        ("    random.shuffle(x)\n", True),
        ("    x += [1]\n", True),
        ("    y.append(1)\n", True),
        ("    z = sorted(x)\n    z.sort()\n", False),
        ("    return x[0] == 1 and x != y\n", False),
        ("    return 'x.sort()'  # x.sort()\n", False),
        ("    max.x[0] = xs[1]\n", False),
    ],
)
def test_arguments_travel_back_where_the_canonical_solution_changes_them(canonical: str, changes: bool) -> None:
    judge = python.split(problem("def f(x: List[List[int]], *, y=None) -> None:\n", canonical=canonical), WHOLE).judge
    assert judge is not None and (judge.run.argv[-1] == "in_place") is changes


# Messages


def execution(mode: Mode = Mode.SPLIT, compile_stderr: str | None = None, **run: Any) -> Execution:
    facts: dict[str, Any] = {"ending": Ending.EXITED, "exit_code": 0, "stdout": "", "stderr": ""}
    facts["out_of_memory"] = False
    costs = {"wall_s": 0.1, "cpu_s": 0.1, "memory_mb": 1.0}
    if compile_stderr is not None:
        return Execution(mode, compile=Step(**{**facts, **costs, "exit_code": 1, "stderr": compile_stderr}))
    return Execution(mode, run=Step(**{**facts, **costs, **run}))


@pytest.mark.parametrize(
    "seen, said",
    [
        (execution(compile_stderr="solution.py:1: x y\nSyntaxError: invalid syntax\n"), "SyntaxError: invalid syntax"),
        (execution(judge_exit_code=41, judge_stderr="AssertionError | test line 1\n"), "AssertionError | test line 1"),
        (execution(judge_exit_code=43, stderr="Traceback\nKeyError: 1\n", judge_stderr="ended"), "KeyError: 1"),
        (execution(judge_exit_code=43, judge_stderr="ended", exit_code=3), python.text.ended(3)),
        (execution(ending=Ending.CPU_LIMIT, stderr="noise"), ""),
        (execution(out_of_memory=True, exit_code=-9), ""),
        (execution(Mode.LATE_SECRET, exit_code=41, stderr="KeyError: 1 | test line 1\n"), "KeyError: 1 | test line 1"),
    ],
)
def test_explanations(seen: Execution, said: str) -> None:
    assert python.explain(seen) == said


def test_memory_errors_are_recognised() -> None:
    assert python.out_of_memory(execution(judge_exit_code=42, judge_stderr="MemoryError (solution.py:1) | test\n"))
    assert python.out_of_memory(execution(stderr="Traceback\nMemoryError\n", exit_code=1))
    assert not python.out_of_memory(execution(judge_exit_code=41, judge_stderr="AssertionError | MemoryError\n"))


# The codec, in this process


def carried(codec: Any, value: object) -> Any:
    return codec.Decoder().decode(json.loads(json.dumps(codec.Encoder().encode(value))))


SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary()
NUMBERS = SCALARS | st.complex_numbers(allow_nan=False) | st.decimals(allow_nan=False) | st.fractions()
KEYS = NUMBERS | st.tuples(SCALARS, SCALARS) | st.frozensets(SCALARS, max_size=3)
VALUES = st.recursive(
    KEYS | st.sets(KEYS, max_size=4),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=4) | st.tuples(inner, inner),
    max_leaves=20,
)


@given(VALUES)
def test_plain_values_arrive_as_they_are(codec: Any, value: object) -> None:
    arrived = carried(codec, value)
    assert arrived == value
    assert repr(arrived) == repr(value) or isinstance(value, (set, frozenset)) or "{" in repr(value)


TAGS = st.sampled_from(
    [
        *("ref", "dict", "set", "Counter", "OrderedDict", "tuple", "frozenset", "keys", "values", "items", "int"),
        *("bytes", "bytearray", "complex", "range", "opaque", "iterator", "deque", "Decimal", "Fraction"),
        *("ndarray", "scalar", "object", "__reduce__"),
    ]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats() | st.sampled_from(["int", "list", "ff", "__class__"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.fixed_dictionaries({"t": TAGS | inner, "v": inner})
        | st.dictionaries(st.sampled_from(["t", "v", "x"]), inner)
    ),
    max_leaves=30,
)
EXACT = {
    type(None),
    bool,
    int,
    float,
    str,
    bytes,
    bytearray,
    complex,
    range,
    list,
    tuple,
    dict,
    set,
    frozenset,
    Counter,
    OrderedDict,
    deque,
    Decimal,
    Fraction,
    np.ndarray,
    type({}.keys()),
    type({}.values()),
    type({}.items()),
}


@given(JSON)
def test_whatever_is_decoded_is_of_a_known_type_or_refused(codec: Any, data: object) -> None:
    try:
        value = codec.Decoder().decode(data)
    except Exception:
        return
    assert type(value) in EXACT | {codec.Opaque} or isinstance(value, np.generic)


def test_shared_and_cyclic_containers_stay_what_they_are(codec: Any) -> None:
    row = [1]
    cycle: list[object] = [row, row, {"row": row}]
    cycle.append(cycle)
    arrived = carried(codec, cycle)
    assert arrived[0] is arrived[1] is arrived[2]["row"] and arrived[3] is arrived


@pytest.mark.parametrize(
    "value", [Counter("aab"), OrderedDict(b=1, a=2), deque([1, 2], 3), range(1, 9, 3), {1: 2}.keys(), {1: 2}.items()]
)
def test_containers_of_the_library_keep_their_type(codec: Any, value: object) -> None:
    assert type(carried(codec, value)) is type(value) and repr(carried(codec, value)) == repr(value)


def test_special_numbers(codec: Any) -> None:
    assert math.isnan(carried(codec, math.nan)) and math.copysign(1, carried(codec, -0.0)) == -1
    assert carried(codec, -math.inf) == -math.inf and carried(codec, 7**9999) == 7**9999
    assert type(carried(codec, True)) is bool and carried(codec, "\ud800\x00") == "\ud800\x00"


def test_numpy_arrives_as_the_test_would_see_it(codec: Any) -> None:
    assert type(carried(codec, np.float64(1.5))) is float and type(carried(codec, np.bool_(True))) is bool
    assert type(carried(codec, np.int64(3))) is int
    assert carried(codec, np.float32(0.1)) == 0.1
    array = carried(codec, np.array([[1, 2], [3, 4]], dtype=np.int8))
    assert array.dtype == np.int8 and array.tolist() == [[1, 2], [3, 4]]
    assert type(carried(codec, np.array([object()]))) is codec.Opaque


def test_what_has_no_plain_form_equals_nothing(codec: Any) -> None:
    class Liar:
        def __eq__(self, other: object) -> bool:
            return True

        def __bool__(self) -> bool:
            return False

    arrived = carried(codec, Liar())
    assert arrived != arrived and not arrived and arrived != 1
    with pytest.raises(codec.Unsendable):
        codec.Encoder(strict=True).encode([len])


def test_subclasses_arrive_as_what_they_are_made_of(codec: Any) -> None:
    class Liar(int):
        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = int.__hash__

    class Shout(str):
        def __str__(self) -> str:
            return "SHOUT"

    assert type(carried(codec, Liar(3))) is int and carried(codec, Liar(3)) != 4
    assert type(carried(codec, Shout("a"))) is str and carried(codec, Shout("a")) == "a"


def test_bombs_are_defused(codec: Any) -> None:
    deep: list[object] = []
    for _ in range(10_000):
        deep = [deep]
    codec.Encoder().encode(deep)
    wide: object = 1
    for _ in range(100):
        wide = (wide, wide)
    with pytest.raises(codec.Unsendable):
        codec.Encoder().encode(wide)
    data: object = 1
    for _ in range(500):
        data = {"t": "tuple", "v": [data]}
    with pytest.raises(ValueError):
        codec.Decoder().decode(data)


# In the sandbox


def verdict(pool: Pool, task: Problem, source: str, single: bool = False) -> tuple[Verdict, str]:
    execution = pool.run((python.single if single else python.split)(task, source))
    return verdict_of(execution, python), python.explain(execution)


ECHO = problem(
    "def echo(*values, **named):\n",
    """
import collections, decimal, fractions
values = [None, True, -1, 10 ** 5000, 1.5, -0.0, float("inf"), 2j, "\\ud800\\x00é", b"\\x00", bytearray(b"a"), (),
    (1, (2,)), [], [[]], {}, {1: {2: 3}, (1, 2): [4]}, set(), {1, "a"}, frozenset([1]), range(3),
    decimal.Decimal("1.10"), fractions.Fraction(1, 3), collections.Counter("aab"), collections.deque([1], 2)]
for value in values:
    assert echo(value) == value and type(echo(value)) is type(value)
    assert type(value) is int or repr(echo(value)) == repr(value)
assert echo(values, key=1) == values
assert echo(*values) == tuple(values)
assert (answer := echo(float("nan"))) != answer
""",
    "    return values[0] if len(values) == 1 else values\n",
)


@pytest.mark.sandbox
def test_values_cross_both_ways(pool: Pool) -> None:
    assert verdict(pool, ECHO, ECHO.declaration + ECHO.canonical_solution) == (Verdict.PASSED, "")


@pytest.mark.sandbox
@pytest.mark.parametrize(
    "answer", ["iter(range(5))", "map(int, '01234')", "(i for i in range(5))", "range(5)", "np.arange(5)"]
)
def test_iterables_are_as_good_as_lists_where_the_test_takes_any(pool: Pool, answer: str) -> None:
    taken = problem(tests="assert list(f(1)) == [0, 1, 2, 3, 4]\nassert sum(x for x in f(1)) == 10")
    assert verdict(pool, taken, f"def f(x):\n    return {answer}\n")[0] is Verdict.PASSED
    compared = problem(tests="assert f(1) == [0, 1, 2, 3, 4]")
    assert verdict(pool, compared, f"def f(x):\n    return {answer}\n")[0] is Verdict.WRONG_ANSWER


@pytest.mark.sandbox
def test_arguments_change_in_place(pool: Pool) -> None:
    tests = """
inner = [3, 1, 2]
grid = [inner, inner, {"a": {1}}]
assert f(grid) is grid
assert inner == [1, 2, 3, 4] and grid[0] is grid[1] is inner and grid[2] == {"b": {1, 2}} and grid[3] is inner
"""
    changes = ["x[0].sort()", "x[0].append(4)", "x[2]['b'] = x[2].pop('a') | {2}", "x.append(x[0])"]
    canonical = "".join(f"    {line}\n" for line in [*changes, "return x"])
    task = problem(tests=tests, canonical=canonical)
    assert verdict(pool, task, "def f(x):\n" + canonical) == (Verdict.PASSED, "")
    assert verdict(pool, task, "def f(x):\n    return list(x)\n")[0] is Verdict.WRONG_ANSWER


@pytest.mark.sandbox
def test_a_sample_cannot_spoil_what_its_answer_is_compared_with(pool: Pool) -> None:
    task = problem(tests="numbers = [2, 1]\nassert f(numbers) == sorted(numbers)", canonical="    return sorted(x)\n")
    assert verdict(pool, task, "def f(x):\n    x.clear()\n    return []\n")[0] is Verdict.WRONG_ANSWER


@pytest.mark.sandbox
def test_exceptions_reach_the_test(pool: Pool) -> None:
    tests = """
try:
    f(-1)
except ValueError as error:
    assert str(error) == "negative" and error.args == ("negative", 7)[:1]
else:
    raise AssertionError
"""
    task = problem(tests=tests)
    raising = "class Mine(ValueError):\n    pass\n\ndef f(x):\n    raise Mine('negative')\n"
    assert verdict(pool, task, raising) == (Verdict.PASSED, "")
    assert verdict(pool, task, "def f(x):\n    return None\n")[0] is Verdict.WRONG_ANSWER
    seen, why = verdict(pool, task, "def f(x):\n    raise KeyError(x)\n")
    assert seen is Verdict.RUNTIME_ERROR and why.startswith("KeyError: -1 (solution.py:2) | test line 3: f(-1)")
    assert verdict(pool, task, "import os\n\ndef f(x):\n    os._exit(0)\n")[0] is Verdict.RUNTIME_ERROR


@pytest.mark.sandbox
def test_the_failed_line_and_the_last_answer_are_told(pool: Pool) -> None:
    task = problem(tests="def check(f):\n    assert f(1) == 2\n    assert f([4]) == 8, 'four'\n\ncheck(f)")
    _, why = verdict(pool, task, "def f(x):\n    return 2\n")
    assert why == "AssertionError: four | test line 3: assert f([4]) == 8, 'four' | f([4]) returned 2"
    _, why = verdict(pool, task, "def f(x):\n    return None\n", single=True)
    assert why == "AssertionError | test line 2: assert f(1) == 2"


@pytest.mark.sandbox
@pytest.mark.parametrize("answer", ["7**9999", "10**6000", "'\\ud800'", "[[['x' * 9999]]]"])
def test_an_answer_that_cannot_be_printed_is_wrong_like_any_other(pool: Pool, answer: str) -> None:
    assert verdict(pool, problem(), f"def f(x):\n    return {answer}\n")[0] is Verdict.WRONG_ANSWER
    assert verdict(pool, problem(), f"def f(x):\n    raise ValueError({answer})\n")[0] is Verdict.RUNTIME_ERROR


@pytest.mark.sandbox
def test_an_exception_that_cannot_be_printed_is_an_exception(pool: Pool) -> None:
    silent = "class E(KeyError):\n    def __str__(self):\n        raise SystemExit(0)\n\n"
    source = silent + "def f(x):\n    raise E('x' * 10**8)\n"
    assert verdict(pool, problem(), source)[0] is Verdict.RUNTIME_ERROR
    tests = "try:\n    f(1)\nexcept KeyError:\n    pass\n"
    assert verdict(pool, problem(tests=tests), source)[0] is Verdict.PASSED


@pytest.mark.sandbox
def test_tests_that_do_not_compile_are_passed_by_nobody(pool: Pool) -> None:
    seen, why = verdict(pool, problem(tests="assert f(1 == 2\n"), WHOLE)
    assert seen is Verdict.WRONG_ANSWER and why.startswith("SyntaxError: ")


@pytest.mark.sandbox
def test_functions_that_no_one_foresaw_are_told(pool: Pool) -> None:
    seen, why = verdict(pool, problem(tests="assert f([len]) == 2"), WHOLE)
    assert (seen, why) == (
        Verdict.WRONG_ANSWER,
        "the tests hand over a builtin_function_or_method, which plain data cannot carry",
    )


@pytest.mark.sandbox
@pytest.mark.parametrize("single", [False, True], ids=["split", "single"])
@pytest.mark.parametrize(
    "source, expected",
    [
        (WHOLE, Verdict.PASSED),
        ("def f(x):\n    return x\n", Verdict.WRONG_ANSWER),
        ("def f(x):\n    return x.y\n", Verdict.RUNTIME_ERROR),
        ("import sys\nsys.exit(0)\n", Verdict.RUNTIME_ERROR),
        ("import os\nos._exit(0)\n", Verdict.RUNTIME_ERROR),
        ("def f(x:\n", Verdict.COMPILE_ERROR),
        ("f = '\ud800'\n", Verdict.COMPILE_ERROR),
        ("f = '\x00'\n", Verdict.COMPILE_ERROR),
        ("# -*- coding: latin-1 -*-\ndef f(x):\n    return 2 * len('é')\n", Verdict.PASSED),
        ("\ufeffdef f(x):\n    return 2\n", Verdict.PASSED),
    ],
)
def test_split_and_single_agree(pool: Pool, source: str, expected: Verdict, single: bool) -> None:
    assert verdict(pool, problem(), source, single)[0] is expected
