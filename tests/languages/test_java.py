"""Java: completions, programs, and what happens between a sample and its judge."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from humaneval_x.languages import java, java_source
from humaneval_x.languages.base import Unsplittable
from humaneval_x.problems import Problem
from humaneval_x.programs import Ending, Execution, JudgeExit, Mode, Step
from humaneval_x.verdicts import Verdict, verdict_of

if TYPE_CHECKING:
    from humaneval_x.sandbox.pool import Pool

HELPER = "    public int half(int x) { /* } */\n        return x / 2;\n    }\n\n"
DECLARATION = "import java.util.*;\n\nclass Solution {\n" + HELPER + "    public int twice(int x) {\n"
PROMPT = DECLARATION.replace("    public int twice", "    /** Twice {\n     */\n    public int twice")
BODY = "        return half(4 * x);\n    }\n}\n"
METHOD = "    public int twice(int x) {\n        return half(4 * x);\n    }\n"
WHOLE = "import java.util.*;\n\nclass Solution {\n" + HELPER + METHOD + "}\n"
TESTS = "public class Main {\n    public static void main(String[] args) {\n%s\n    }\n%s}\n"
CHECK = "    static void check(boolean holds) {\n        if (!holds) throw new AssertionError();\n    }\n"


def problem(declaration: str = DECLARATION, tests: str = "", canonical: str = BODY) -> Problem:
    return Problem("Java/0", "java", PROMPT, declaration, canonical, tests, "")


def words(source: str) -> list[str]:
    """What the compiler sees of `source`."""
    return re.findall(r"\w+|[^\w\s]", re.sub(r"/\*.*?\*/|//[^\n]*", "", source, flags=re.DOTALL))


# Completions


def test_the_published_rules() -> None:
    assert java.truncate("  if (x) { y }\n}\nmore") == "  if (x) { y }\n}"
    assert java.published(problem(), "P{{", "x }\n}\nmore") == "P{{x }\n}"
    assert java.published(problem(), "P{{", "x }") == "P{{x }\n}"
    assert java.published(problem(), "P{{", "x }\npublic static void main() { }") == "P{{x }\n}"
    assert java.published(problem(), "", "whole } ") == "whole } "
    once = java.published(problem(), "", java.published(problem(), "P{{", "x }\nmore"))
    assert once == "P{{x }\n}"


@pytest.mark.parametrize(
    "completion",
    [
        BODY,
        "        return half(4 * x);\n    }\n",
        "        return half(4 * x);\n",
        "        return half(4 * x);\n    }\n\n    public static void main(String[] args) {\n        int y = ",
        "        return half(4 * x);\n    }\n\n    public static void main(String[] a) {\n        f();\n    }\n}\n",
        BODY + "\nThis runs in constant time; see above.\n",
        BODY + "\npublic class Main {\n    public static void main(String[] args) {\n    }\n}\n",
        BODY + "```\nThat is it.",
        f"Sure!\n```java\n{BODY}```\n",
        METHOD,
        f"Here it is:\n\n```java\n{METHOD}```\nIt doubles (twice).\n",
        METHOD + "}\n",
        WHOLE,
        WHOLE.replace("class Solution", "public class Solution"),
        "package org.example;\n\n" + WHOLE,
        WHOLE.replace(HELPER, ""),
        f"Of course.\n\n```java\n{WHOLE}```\n\nHow to call it:\n\n```java\nnew Solution().twice(1);\n```\n",
        f"```java\n{WHOLE.replace('Solution', 'Main')}```",
        WHOLE[: WHOLE.rindex("}")],
    ],
)
def test_the_method_that_was_meant_stands_in_the_class(completion: str) -> None:
    source = java.careful(problem(), PROMPT, completion)
    assert words(source) == words(WHOLE)


def test_other_members_and_classes_stay() -> None:
    members = "    private static int[] table = {1, 2}, other;\n\n"
    members += "    record Pair(int a, int b) {}\n\n    int more() {\n    }\n"
    classes = "\n@FunctionalInterface\npublic interface F {\n    int f();\n}\n\nenum Kind { A, B }\n"
    imports = "import java.util.function.*;\n"
    source = java.careful(problem(), "", imports + WHOLE[:-2] + members + "}\n" + classes)
    wanted = (
        WHOLE.replace("\n\nclass", "\n" + imports + "\nclass")[:-2] + members + "}\n" + classes.replace("public ", "")
    )
    assert words(source) == words(wanted)


def test_what_is_no_code_comes_out_as_it_is() -> None:
    assert java.careful(problem(), "", "I cannot do that.") == "I cannot do that."


# Declarations


@pytest.mark.parametrize(
    ("head", "returns", "parameters", "generic", "is_static"),
    [
        ("public int f(int x)", "int", ["int"], "", False),
        (
            "public static List<Integer> f(final int[] x, Map<String, List<Integer>> y)",
            "List<Integer>",
            ["int[]", "Map<String, List<Integer>>"],
            "",
            True,
        ),
        (
            "public <T extends Comparable<T>> T f(List<T> x, T... y)",
            "T",
            ["List<T>", "T[]"],
            "T extends Comparable<T>",
            False,
        ),
        ("Optional<String> f(String text) throws NoSuchAlgorithmException", "Optional<String>", ["String"], "", False),
        ("@Override\n    public int[][] f()", "int[][]", [], "", False),
        ("int f(int x[])", "int", ["int[]"], "", False),
    ],
)
def test_declarations_are_read(head: str, returns: str, parameters: list[str], generic: str, is_static: bool) -> None:
    method = java_source.method("import java.util.*;\nclass Box {\n    " + head + " {\n")
    assert (method.owner, method.name, method.returns) == ("Box", "f", returns)
    assert [parameter.type for parameter in method.parameters] == parameters
    assert (method.generic, method.is_static) == (generic, is_static)


@pytest.mark.parametrize(
    ("declaration", "reason"),
    [
        ("class Solution {\n    int f(Function<Integer, Integer> g) {\n", "Function"),
        ("class Solution {\n    Node f(int x) {\n", "Node"),
        ("class Solution {\n    private int count = 0;\n\n    int f(int x) {\n", "fields"),
        ("class Solution {\n    Solution(int y) {\n    }\n\n    int f(int x) {\n", "constructor"),
    ],
)
def test_what_cannot_be_split(declaration: str, reason: str) -> None:
    with pytest.raises(Unsplittable, match=reason):
        java.split(problem(declaration), WHOLE)


def test_constants_and_nested_types_are_no_state() -> None:
    before = "class Solution {\n    static final int TWO = 2;\n\n    enum Kind { A }\n\n"
    assert java.split(problem(before + "    int f(int x) {\n"), WHOLE).mode is Mode.SPLIT


def test_arguments_travel_back_only_where_a_solution_has_to_change_them() -> None:
    declaration, changes = "class Solution {\n    int f(List<Integer> l) {\n", "for (List<Integer> x : l) x.set(0, 1);"

    def is_in_place(declaration: str, canonical: str, tests: str) -> bool:
        judge = java.split(problem(declaration, tests, canonical), "").judge
        assert judge is not None
        return b"callInPlace" in judge.files["Solution.java"]

    assert is_in_place(declaration, changes, "s.f(a); check(a);")
    assert not is_in_place(declaration, changes, "s.f(a); check(b);")
    assert not is_in_place(declaration, "return l.get(0);", "s.f(a); check(a);")
    assert not is_in_place(declaration, "List<Integer> m = new ArrayList<>(l); m.add(1);", "s.f(a); check(a);")
    assert is_in_place(declaration.replace("int f", "void f"), "", "")


# Executions


def execution(step: Step, mode: Mode = Mode.SPLIT, is_compile: bool = False) -> Execution:
    return Execution(mode, compile=step if is_compile else None, run=None if is_compile else step)


def step(exit_code: int | None = None, stderr: str = "", judge: JudgeExit | None = None, said: str = "") -> Step:
    return Step(Ending.EXITED, exit_code, "", stderr, 1.0, 1.0, 1.0, False, judge_exit_code=judge, judge_stderr=said)


def test_explanations() -> None:
    error = "Solution.java:12: error: cannot find symbol\n        foo();\n        ^\n1 error\n"
    assert java.explain(execution(step(1, error), is_compile=True)) == "Solution.java:12: error: cannot find symbol"
    wrong = step(judge=JudgeExit.WRONG_ANSWER, said="assertion failed: java.lang.AssertionError at line 3\n")
    assert java.explain(execution(wrong)) == "assertion failed: java.lang.AssertionError at line 3"
    ended = step(0, judge=JudgeExit.SAMPLE_ENDED, said="the sample's process ended\n")
    assert java.explain(execution(ended)) == "the program ended before the tests were through, with exit code 0"
    raised = step(1, 'Exception in thread "main" java.lang.Error: x\n\tat Main', judge=JudgeExit.SAMPLE_ENDED)
    assert java.explain(execution(raised)) == 'Exception in thread "main" java.lang.Error: x'


def test_memory_and_assertions() -> None:
    raised = step(judge=JudgeExit.SAMPLE_RAISED, said="the sample raised java.lang.OutOfMemoryError: Java heap space\n")
    assert verdict_of(execution(raised), java) is Verdict.MEMORY_LIMIT_EXCEEDED
    printed = step(stderr="java.lang.OutOfMemoryError: no\n", judge=JudgeExit.WRONG_ANSWER)
    assert verdict_of(execution(printed), java) is Verdict.WRONG_ANSWER
    threads = step(
        judge=JudgeExit.SAMPLE_RAISED,
        said="the sample raised java.lang.OutOfMemoryError: unable to create native thread",
    )
    assert verdict_of(execution(threads), java) is Verdict.RUNTIME_ERROR
    assert verdict_of(execution(step(41), Mode.LATE_SECRET), java) is Verdict.WRONG_ANSWER
    assert verdict_of(execution(step(1, "java.lang.AssertionError"), Mode.LATE_SECRET), java) is Verdict.RUNTIME_ERROR


# What travels

HEAD = "import java.util.*;\nimport java.math.*;\n\nclass Solution {\n    public "
#: Signature, body and tests of a problem, and the verdict; where two, the second is that of one process.
TRAVELS = {
    "arrays": (
        "int[][] f(int[][] g)",
        "int[][] r = new int[2][2]; for (int i = 0; i < 4; i++) r[i % 2][i / 2] = g[i / 2][i % 2]; return r;",
        "check(Arrays.deepEquals(s.f(new int[][] {{1, 2}, {3, 4}}), new int[][] {{1, 3}, {2, 4}}));",
        "passed",
    ),
    "array in place": (
        "void f(int[] a)",
        "Arrays.sort(a);",
        "int[] a = {3, 1}; s.f(a); check(a[0] == 1);",
        "passed",
    ),
    "collections in place": (
        "void f(List<List<Integer>> l, Map<String, Integer> m, char[] c)",
        'l.get(0).add(5); l.add(List.of()); m.put("x", 1); m.remove("y"); c[0]++;',
        "List<List<Integer>> l = new ArrayList<>(); List<Integer> inner = new ArrayList<>(); l.add(inner);"
        "Map<String, Integer> m = new HashMap<>(Map.of(\"y\", 2)); char[] c = {'a'}; s.f(l, m, c);"
        "check(inner.equals(List.of(5)) && l.size() == 2 && m.equals(Map.of(\"x\", 1)) && c[0] == 'b');",
        "passed",
    ),
    "order of a map": (
        "Map<String, List<Integer>> f(List<String> words)",
        "Map<String, List<Integer>> m = new TreeMap<>(Comparator.reverseOrder());"
        "for (String w : words) m.computeIfAbsent(w, k -> new LinkedList<>()).add(1); return m;",
        'check(s.f(List.of("a", "a")).equals(Map.of("a", List.of(1, 1))));'
        'check(s.f(List.of("a", "b")).keySet().iterator().next().equals("b"));',
        "passed",
    ),
    "type variable": (
        "<T extends Comparable<T>> T f(List<T> items)",
        "return Collections.max(items);",
        'check(s.f(List.of(1, 5)) == 5); check(s.f(List.of("a", "b")).equals("b"));',
        "passed",
    ),
    "variable arguments": ("int f(int... x)", "return x.length;", "check(s.f() == 0 && s.f(1, 2) == 2);", "passed"),
    "static method": ("static int f(int x)", "return x;", "check(Solution.f(3) == 3);", "passed"),
    "expected exception": (
        "int f(int x)",
        "class Mine extends NumberFormatException { } throw new Mine();",
        "try { s.f(1); } catch (IllegalArgumentException e) { return; } throw new AssertionError();",
        "passed",
    ),
    "expected exception of the channel's own kind": (
        "int f(int x) throws java.io.IOException",
        'throw new java.io.FileNotFoundException("gone");',
        'try { s.f(1); } catch (java.io.IOException e) { check(e.getMessage().equals("gone")); return; } check(false);',
        "passed",
    ),
    "exception that does not come": (
        "int f(int x)",
        "return 3;",
        "try { s.f(1); throw new AssertionError(); } catch (IllegalArgumentException e) { }",
        "wrong_answer",
    ),
    "other exception": (
        "int f(int x)",
        "throw new UnsupportedOperationException();",
        "try { s.f(1); throw new AssertionError(); } catch (IllegalArgumentException e) { }",
        "runtime_error",
    ),
    "numbers": (
        "Object f(Object x)",
        "return x;",
        "for (Object o : new Object[] {1, 2L, 2.5, 2.5f, (short) 1, (byte) 1, 'c', true, null, new BigInteger(\"-1\")})"
        "check(Objects.equals(s.f(o), o)); check(!s.f(3L).equals(3));",
        "passed",
    ),
    "not a number": ("double f(int x)", "return 0.0 / x;", "check(Double.isNaN(s.f(0)));", "passed"),
    "wider declared type": ("long f(int x)", "return x;", "check(s.f(5) == 5L);", "passed"),
    "strings": (
        "String f(String x)",
        "return x;",
        'for (String t : List.of("\\ud83d", "é\\0", "")) check(s.f(t).equals(t)); check(s.f("abc") == "abc");',
        "passed",
    ),
    "holders": (
        "Optional<List<Integer>> f(Set<Character> c, Deque<Integer> d, Map.Entry<String, BigDecimal> e)",
        "if (c.isEmpty()) return Optional.empty(); d.pop();"
        "return Optional.of(List.of(d.peek(), e.getValue().scale()));",
        'check(s.f(Set.of(\'x\'), new ArrayDeque<>(List.of(1, 2)), Map.entry("k", new BigDecimal("1.250")))'
        ".get().equals(List.of(2, 3))); check(s.f(new HashSet<>(), null, null).isEmpty());",
        "passed",
    ),
    "list that cannot be changed": (
        "List<Integer> f(List<Integer> l)",
        "l.add(1); return l;",
        "s.f(List.of());",
        "runtime_error",
    ),
    "list that can be changed": (
        "List<Integer> f(List<Integer> l)",
        "l.add(1); return l;",
        "List<Integer> r = s.f(new ArrayList<>()); r.add(2); check(r.equals(List.of(1, 2)));",
        "passed",
    ),
    "state of its own": (
        "int f()",
        "return ++n; } private int n; {",
        "check(s.f() == 1 && s.f() == 2 && new Solution().f() == 1);",
        "passed",
    ),
    "null": ("Integer f(int x)", "return null;", "check(s.f(0) == null);", "passed"),
    "object of a class of its own": (
        "Object f(Object o)",
        "return new Object() { public boolean equals(Object x) { return true; } };",
        "Object r = s.f(1); check(r.equals(1) || r.equals(r));",
        "wrong_answer passed",
    ),
    "function": (
        "int f(java.util.function.IntUnaryOperator g)",
        "return g.applyAsInt(1);",
        "check(s.f(x -> x + 1) == 2);",
        "unsplittable passed",
    ),
}


@pytest.mark.sandbox
@pytest.mark.parametrize("name", TRAVELS)
def test_values_are_in_the_judge_what_they_were_in_the_sample(name: str, pool: Pool) -> None:
    signature, body, tests, wanted = TRAVELS[name]
    declaration = f"{HEAD}{signature} {{\n"
    asked = problem(declaration, TESTS % ("Solution s = new Solution();\n" + tests, CHECK), body)
    source = f"{declaration}{body}\n}}\n}}\n"
    split, single = (wanted.split() * 2)[:2]
    if split == "unsplittable":
        with pytest.raises(Unsplittable):
            java.split(asked, source)
    else:
        assert verdict_of(pool.run(java.split(asked, source)), java).value == split
    assert verdict_of(pool.run(java.single(asked, source)), java).value == single
