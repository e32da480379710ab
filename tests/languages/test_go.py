"""Go: completions, programs, and what happens between a sample and its judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from humaneval_x.errors import DataError
from humaneval_x.languages import go, go_source, go_std
from humaneval_x.languages.base import Unsplittable
from humaneval_x.problems import Problem
from humaneval_x.programs import Ending, Execution, JudgeExit, Mode, Step
from humaneval_x.verdicts import Verdict, verdict_of

if TYPE_CHECKING:
    from humaneval_x.sandbox.pool import Pool

IMPORTS = 'import (\n    "math"\n)\n'
HELPER = "// Half of x, as in strings.Repeat.\nfunc Half(x int) int {\n    return x / 2\n}\n"
DECLARATION = "func Twice(x int) int {\n"
PROMPT = IMPORTS + "\n" + HELPER + "\n// Twice x.\n// >>> Twice(1)\n// 2\n" + DECLARATION
BODY = "    return Half(4 * x)\n}\n"
TESTS = "func TestTwice(t *testing.T) {\n    assert := assert.New(t)\n    assert.Equal(2, Twice(1))\n}\n"
SETUP = 'package main\n\nimport (\n    "testing"\n    "github.com/stretchr/testify/assert"\n)\n'
WHOLE = "package main\n\n" + HELPER + "\n" + DECLARATION + BODY


def problem(prompt: str = PROMPT, tests: str = TESTS, canonical: str = BODY, setup: str = SETUP) -> Problem:
    declaration = prompt[prompt.rindex("func ") :]
    imports = IMPORTS if IMPORTS in prompt else ""
    return Problem("Go/0", "go", prompt, declaration, canonical, tests, "", imports, "", setup)


def code(source: str) -> list[str]:
    """The functions and imports of a source, in any order, without comments and space."""
    masked = "\n".join(line.partition("//")[0] for line in source.splitlines())
    pieces = masked.replace("\nimport ", "\n\vimport ").replace("\nfunc ", "\n\vfunc ").split("\v")
    return sorted(" ".join(piece.split()) for piece in pieces)


# Completions


def test_the_published_rules() -> None:
    assert go.truncate("  if x { y }\n}\nmore") == "  if x { y }\n}"
    source = go.published(problem(), PROMPT, "    // as math.Abs does\n    return strings.Count(x)\n}\nmore")
    assert source.startswith('package main\n\nimport "math"\nimport "strings"\n')
    assert source.endswith(
        PROMPT.replace(IMPORTS, "") + "    // as math.Abs does\n    return strings.Count(x)\n}\nmore"
    )
    assert go.published(problem(), "", "anything") == "anything"


def test_the_published_rules_take_what_the_tests_import() -> None:
    setup = SETUP.replace('"testing"\n', '"testing"\n    "math/rand"\n')
    source = go.published(problem(setup=setup), PROMPT, "    return rand.Int() + int(math.Abs(0))\n}\n")
    # "math" is in "math/rand": the published evaluator does not add it, and the sample does not compile.
    assert source.count("import") == 1
    assert 'import "math/rand"\n' in source


@pytest.mark.parametrize(
    "completion",
    [
        BODY,
        "    return Half(4 * x)\n",
        BODY + "\nfunc main() {\n    fmt.Println(Twice(2))\n}\n",
        BODY + "\nfunc TestTwice(t *testing.T) {\n    assert.Equal(t, 1, 1)\n}\n",
        BODY + "\nThis is what math.Pi is for.\n",
        BODY + "\n" + HELPER,
        BODY + "```\nThat is it.",
        f"Sure!\n```go\n{BODY}```\n",
        DECLARATION + BODY,
        f"Here it is:\n\n```go\n{DECLARATION}{BODY}```\nIt doubles.\n",
        f"```golang\n{WHOLE}\nfunc main() {{}}\n```\n",
        f"Of course.\n\n```go\n{WHOLE}```\n\nHow to call it:\n\n```go\nTwice(1)\n```\n",
        WHOLE,
    ],
)
@pytest.mark.parametrize("prefix", [PROMPT, DECLARATION])
def test_the_function_that_was_meant_stands_beside_the_helpers(completion: str, prefix: str) -> None:
    assert code(go.careful(problem(), prefix, completion)) == code(WHOLE)


def test_imports_of_its_own_stay_and_missing_ones_come() -> None:
    body = '    // bytes.Buffer\n    text := "sort.Ints"\n    return len(text) + len(os.Args) + list.New().Len()\n}\n'
    answer = f'```go\npackage main\n\nimport (\n\t"fmt" // to print\n\tfoo "os"\n)\n\n{DECLARATION}{body}```'
    source = go.careful(problem(), PROMPT, answer)
    assert [str(item) for item in go_source.imports(source)] == [
        'import "fmt"',
        'import foo "os"',
        'import "container/list"',
        'import "os"',
    ]


def test_a_package_that_may_be_a_variable_is_named_once_for_sure() -> None:
    source = go.careful(
        problem(), PROMPT, "    sort := node{}\n    return sort.Value + Half(x)\n}\n\ntype node struct{ Value int }\n"
    )
    assert 'import "sort"\nvar _ = sort.' in source


def test_hints_say_which_package_is_meant() -> None:
    setup = SETUP.replace('"testing"\n', '"testing"\n    "crypto/rand"\n')
    source = go.careful(problem(setup=setup), PROMPT, "    rand.Read(nil)\n    return 0\n}\n")
    assert 'import "crypto/rand"' in source
    assert 'import "math/rand"' in go.careful(problem(), PROMPT, "    rand.Read(nil)\n    return 0\n}\n")


def test_what_is_no_code_comes_out_as_it_is() -> None:
    assert go.careful(problem(), "", "I cannot do that.") == "I cannot do that."


# Declarations


@pytest.mark.parametrize(
    ("head", "parameters", "results", "names"),
    [
        ("f(x int)", ["int"], [], ["x"]),
        (
            "f(a, b interface{}, c ...[]int) (int, error)",
            ["interface{}", "interface{}", "...[]int"],
            ["int", "error"],
            ["a", "b", "c"],
        ),
        (
            "f(dict map[interface{}]interface{}) [2]interface{}",
            ["map[interface{}]interface{}"],
            ["[2]interface{}"],
            ["dict"],
        ),
        ("f([]int, map[string]int) (q, r int)", ["[]int", "map[string]int"], ["int", "int"], []),
        ("f(s struct{ a, b int }) interface{}", ["struct{ a, b int }"], ["interface{}"], ["s"]),
    ],
)
def test_declarations_are_read(head: str, parameters: list[str], results: list[str], names: list[str]) -> None:
    function = go_source.function(f"// func g() {{\nfunc {head}{{\n")
    assert (function.name, list(function.parameters), list(function.results)) == ("f", parameters, results)
    assert list(function.names) == names


@pytest.mark.parametrize("head", ["func main()", "func  main ()", "func /* it */ main()", "func main /* it */ ()"])
def test_a_main_of_the_samples_own_gets_another_name(head: str) -> None:
    written = go.split(problem(), f"{WHOLE}\n{head} {{}}\n").files["solution.go"].decode()
    assert written.endswith("\nfunc main_() {}\n")


@pytest.mark.parametrize(
    ("prompt", "reason"),
    [
        ("func f(g func(int) int) int {\n", "func"),
        ("func f(c chan int) int {\n", "chan"),
        ("func f(n big.Int) int {\n", "big.Int"),
        ("type T struct {\n\tg func()\n}\n\nfunc f(n *T) int {\n", "func"),
        ("func f[T any](x []T) int {\n", "generic"),
        ("func (s *Stack) f(x int) int {\n", "method"),
        ("var count int\n\nfunc f(x int) int {\n", "variables"),
    ],
)
def test_what_cannot_be_split(prompt: str, reason: str) -> None:
    with pytest.raises(Unsplittable, match=reason):
        go.split(problem(prompt), WHOLE)


def test_types_of_the_prompts_own_are_looked_into() -> None:
    prompt = "type T struct {\n\ta, b int\n\tnext *T\n}\n\ntype U = map[string][]T\n\nfunc f(u U) T {\n"
    assert go.split(problem(prompt), WHOLE).mode is Mode.SPLIT


def test_tests_without_a_test_are_refused() -> None:
    with pytest.raises(DataError, match="Go/0"):
        go.split(problem(tests="func Check() {}"), WHOLE)


def test_arguments_travel_back_only_where_a_solution_has_to_change_them() -> None:
    prompt, changes = "func f(l [][]int) int {\n", "for _, x := range l { x[0] = 1 }"

    def is_in_place(prompt: str, canonical: str, call: str) -> bool:
        judge = go.split(problem(prompt, f"func TestF(t *testing.T) {{\n{call}\n}}\n", canonical), "").judge
        assert judge is not None
        return b"Call(true" in judge.files["stub.go"]

    assert is_in_place(prompt, changes, "f(a); check(a)")
    assert not is_in_place(prompt, changes, "f(a); check(b)")
    assert not is_in_place(prompt, "return l[0][0]", "f(a); check(a)")
    assert not is_in_place(prompt, "m := []int{}\nm = append(m, len(l))", "f(a); check(a)")
    assert is_in_place(prompt.replace(" int {", " {"), "", "")


def test_the_names_of_packages() -> None:
    assert go_std.name_of("math/rand/v2") == "rand"
    assert go_std.PATHS["rand"] == "math/rand"
    assert {"fmt", "strings", "slices", "maps", "unsafe", "heap", "assert"} <= set(go_std.PATHS)


# Executions


def execution(step: Step, mode: Mode = Mode.SPLIT, is_compile: bool = False) -> Execution:
    return Execution(mode, compile=step if is_compile else None, run=None if is_compile else step)


def step(exit_code: int | None = None, stderr: str = "", judge: JudgeExit | None = None, said: str = "") -> Step:
    return Step(Ending.EXITED, exit_code, "", stderr, 1.0, 1.0, 1.0, False, judge_exit_code=judge, judge_stderr=said)


def test_explanations() -> None:
    error = 'solution.go:4:8: "fmt" imported and not used\n'
    assert go.explain(execution(step(1, error), is_compile=True)) == error.strip()
    report = (
        "=== RUN   Judge\n    tests.go:3: \n        \tError Trace:\t/w/build/tests.go:3\n"
        "        \tError:      \tNot equal: \n"
        "        \t            \texpected: 2\n        \t            \tactual  : 3\n"
        "        \tTest:       \tJudge/all/TestTwice\n"
    )
    wrong = step(judge=JudgeExit.WRONG_ANSWER, said=report)
    assert go.explain(execution(wrong)) == "tests.go:3: Not equal: expected: 2 actual : 3"
    raised = step(judge=JudgeExit.SAMPLE_RAISED, said="=== RUN\nthe sample panicked: index out of range\n")
    assert go.explain(execution(raised)) == "the sample panicked: index out of range"
    ended = step(2, "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1", JudgeExit.SAMPLE_ENDED)
    assert go.explain(execution(ended)) == "fatal error: all goroutines are asleep - deadlock!"
    gone = step(0, judge=JudgeExit.SAMPLE_ENDED)
    assert go.explain(execution(gone)) == "the program ended before the tests were through, with exit code 0"


def test_memory_and_assertions() -> None:
    died = step(2, "fatal error: runtime: out of memory\n", JudgeExit.SAMPLE_ENDED)
    assert verdict_of(execution(died), go) is Verdict.MEMORY_LIMIT_EXCEEDED
    assert verdict_of(execution(step(41), Mode.LATE_SECRET), go) is Verdict.WRONG_ANSWER
    assert verdict_of(execution(step(2), Mode.LATE_SECRET), go) is Verdict.RUNTIME_ERROR


# What travels

POINTS = "type Point struct {\n\tX, y int\n}\n\ntype Node struct {\n\tval  int\n\tnext *Node\n}\n\n"
#: Prompt, head, body and tests of a problem, and the verdict; where two, the second is that of one process.
TRAVELS = {
    "slices": (
        "",
        "F(g [][]int) [][]int",
        "return append(g[1:], g[0])",
        "assert.Equal([][]int{{2}, nil, {}, {1}}, F([][]int{{1}, {2}, nil, {}}))",
        "passed",
    ),
    "empty slices of arrays and structs": (
        "",
        "F(x int) ([][9]int, []struct{ a []int }, interface{})",
        "return nil, []struct{ a []int }{}, [][1000]int{}",
        "a, b, c := F(1)\nassert.Equal([][9]int(nil), a)\nassert.Equal([]struct{ a []int }{}, b)\n"
        "assert.Equal([][1000]int{}, c)",
        "passed",
    ),
    "in place": (
        "",
        "F(a []int, m map[string]int, p *int, g [2][]int)",
        'sort.Ints(a)\nm["x"] = 1\ndelete(m, "y")\n*p = 7\ng[0][0] = 9',
        'a, m, p, g := []int{3, 1}, map[string]int{"y": 1}, new(int), [2][]int{{1}, nil}\nF(a, m, p, g)\n'
        'assert.Equal([]int{1, 3}, a)\nassert.Equal(map[string]int{"x": 1}, m)\n'
        "assert.Equal(7, *p)\nassert.Equal(9, g[0][0])",
        "passed",
    ),
    "errors": (
        "",
        "F(a, b int) (q int, err error)",
        'if b == 0 {\n\treturn 0, errors.New("by zero")\n}\nreturn a / b, nil',
        "q, err := F(6, 3)\nassert.Equal(2, q)\nassert.NoError(err)\nassert.Nil(err)\n_, err = F(1, 0)\n"
        'assert.EqualError(err, "by zero")\nassert.Equal(errors.New("by zero"), err)',
        "passed",
    ),
    "wrapped errors": (
        "",
        "F() error",
        'return fmt.Errorf("f: %w", io.EOF)',
        'assert.ErrorContains(F(), "EOF")\nassert.NotEqual(errors.New("f: EOF"), F())',
        "passed",
    ),
    "variable arguments": (
        "",
        "F(x ...int) (n int)",
        "n = len(x)\nreturn",
        "assert.Equal(0, F())\nassert.Equal(2, F(1, 2))",
        "passed",
    ),
    "expected panics": (
        "",
        "F(x int) int",
        'if x < 0 {\n\tpanic("negative")\n}\nreturn 1 / x',
        'assert.Panics(func() { F(-1) })\nassert.PanicsWithValue("negative", func() { F(-2) })\n'
        'assert.PanicsWithError("runtime error: integer divide by zero", func() { F(0) })\nassert.Equal(1, F(1))',
        "passed",
    ),
    "panic that does not come": ("", "F(x int) int", "return x", "assert.Panics(func() { F(-1) })", "wrong_answer"),
    "structs": (
        POINTS,
        "F(ps []Point, n *Node) Point",
        "best := ps[0]\nfor ; n != nil; n = n.next {\n\tbest.y += n.val\n}\nreturn best",
        "assert.Equal(Point{5, 3}, F([]Point{{5, 0}}, &Node{1, &Node{2, nil}}))",
        "passed",
    ),
    "linked structs": (
        POINTS,
        "F(n *Node) *Node",
        "var back *Node\nfor n != nil {\n\tn.next, back, n = back, n, n.next\n}\nreturn back",
        "assert.Equal(&Node{2, &Node{1, nil}}, F(&Node{1, &Node{2, nil}}))",
        "passed",
    ),
    "interfaces": (
        "",
        "F(x interface{}) interface{}",
        "switch x := x.(type) {\ncase int:\n"
        '\treturn []interface{}{x, "a", nil, 2.5, map[string]interface{}{"k": []int{x}}}\n'
        "case nil:\n\treturn [2]interface{}{nil, int64(1)}\ncase string:\n\treturn []string(nil)\n}\nreturn x",
        'assert.Equal([]interface{}{3, "a", nil, 2.5, map[string]interface{}{"k": []int{3}}}, F(3))\n'
        'assert.Equal([2]interface{}{nil, int64(1)}, F(nil))\nassert.Equal([]string(nil), F(""))\n'
        'assert.NotEqual([]string{}, F(""))\nassert.Equal(map[int]bool{4: true}, F(map[int]bool{4: true}))',
        "passed",
    ),
    "types of its own": (
        "",
        "F() interface{}",
        "type mine int\nreturn mine(1)",
        "assert.Equal(1, F())",
        "wrong_answer",
    ),
    "numbers": (
        "",
        "F(r rune, bs []byte, c complex128, f float32, u uint64) (rune, []byte, complex128, float32, uint64)",
        "return r + 1, append(bs, 1), c * c, f / 2, u + 1",
        "r, bs, c, f, u := F('a', []byte(\"x\"), 1i, 3, 1<<63)\nassert.Equal('b', r)\n"
        'assert.Equal([]byte("x\\x01"), bs)\n'
        "assert.Equal(complex(-1, 0), c)\nassert.Equal(float32(1.5), f)\nassert.Equal(uint64(1<<63+1), u)",
        "passed",
    ),
    "not a number": ("", "F() float64", "return math.NaN()", "assert.True(math.IsNaN(F()))", "passed"),
    "nil maps": (
        "",
        "F(m map[rune]int) map[rune]int",
        "return m",
        "assert.Nil(F(nil))\nassert.NotNil(F(map[rune]int{}))",
        "passed",
    ),
    "durations": (
        "",
        "F(d time.Duration) time.Duration",
        "return 2 * d",
        "assert.Equal(2*time.Second, F(time.Second))",
        "passed",
    ),
    "functions": (
        "",
        "F(f func(int) int) int",
        "return f(1)",
        "assert.Equal(2, F(func(x int) int { return x + 1 }))",
        "unsplittable passed",
    ),
    "methods": (
        "type S struct {\n\titems []int\n}\n\n",
        "(s *S) F(x int)",
        "s.items = append(s.items, x)",
        "s := S{}\ns.F(1)\nassert.Equal([]int{1}, s.items)",
        "unsplittable passed",
    ),
    "generic functions": (
        "",
        "F[T any](x []T) []T",
        "return x[:1]",
        "assert.Equal([]int{1}, F([]int{1, 2}))",
        "unsplittable passed",
    ),
}


@pytest.mark.sandbox
@pytest.mark.parametrize("name", TRAVELS)
def test_values_are_in_the_judge_what_they_were_in_the_sample(name: str, pool: Pool) -> None:
    before, head, body, tests, wanted = TRAVELS[name]
    prompt = f"{before}func {head} {{\n"
    text = f"func TestF(t *testing.T) {{\n    assert := assert.New(t)\n{tests}\n}}\n"
    asked = problem(prompt, text, body)
    source = go.careful(asked, prompt, body + "\n}\n")
    split, single = (wanted.split() * 2)[:2]
    if split == "unsplittable":
        with pytest.raises(Unsplittable):
            go.split(asked, source)
    else:
        assert verdict_of(pool.run(go.split(asked, source)), go).value == split
    assert verdict_of(pool.run(go.single(asked, source)), go).value == single


@pytest.mark.sandbox
def test_every_listed_package_can_be_imported_and_named(pool: Pool) -> None:
    lines = [f'import p{number} "{path}"' for number, path in enumerate(go_std.EXPRESSIONS)]
    for number, (path, expression) in enumerate(go_std.EXPRESSIONS.items()):
        lines.append(f"var _ = {expression.replace(go_std.name_of(path) + '.', f'p{number}.')}")
    source = "\n".join(["package main", *lines, "func Half(x int) int { return x / 2 }", DECLARATION + BODY])
    assert verdict_of(pool.run(go.split(problem(), source)), go) is Verdict.PASSED
