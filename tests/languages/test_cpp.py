"""C++: completions, declarations, programs, and what travels between a sample and its judge."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from humaneval_x.languages import cpp, cpp_declaration
from humaneval_x.languages.base import Unsplittable
from humaneval_x.problems import Problem
from humaneval_x.programs import Ending, Execution, JudgeExit, Mode, Step
from humaneval_x.verdicts import Verdict, verdict_of

if TYPE_CHECKING:
    from humaneval_x.sandbox.pool import Pool

PREAMBLE = "#include<vector>\nusing namespace std;\nint half(int x){\n    return x / 2;\n}\n"
HEAD = "int f(vector<int> a, int b){\n"
DECLARATION = PREAMBLE + HEAD
BODY = "    return a[0] + b;\n}\n"
MAIN = "#undef NDEBUG\n#include<assert.h>\nint main(){\n%s\n}\n"


def problem(declaration: str = DECLARATION, canonical: str = BODY, tests: str = "assert (f({1}, 2) == 3);") -> Problem:
    return Problem("CPP/0", "cpp", declaration + "/* says what */\n", declaration, canonical, MAIN % tests, "")


# Completions


def test_truncates_where_the_function_closes() -> None:
    assert cpp.truncate("  if (a) { }\n}\nint main() {}") == "  if (a) { }\n}"
    assert cpp.truncate("  no end") == "  no end"


def test_the_published_rule_adds_the_headers_that_a_prompt_lacks() -> None:
    source = cpp.published(problem(), "#include<stdio.h>\n#include <math.h>\nPROMPT", "BODY")
    assert source.endswith("#include<iostream>\n\n#include<stdio.h>\n#include <math.h>\nPROMPTBODY")
    header = source[: source.index("\n\n")].splitlines()
    # Compared as text: a blank in an include makes it another one.
    assert header == [line for line in cpp.HEADER if line != "#include<stdio.h>"]


WHOLE = "int f(vector<int> a, int b) {\n    return a[0] + b;\n}\n"


@pytest.mark.parametrize(
    "completion",
    [
        BODY,
        "    return a[0] + b;\n",
        BODY + "\nint main() {\n    return f({1}, 2);\n}\n",
        BODY + "\n" + WHOLE,
        BODY + "This adds two numbers; {see} above.\n",
        BODY + "\nThis solution is simple: it adds. {Really}\n",
        BODY + "```\nThat is it.\n",
        "```cpp\n" + BODY + "```\n",
    ],
)
def test_careful_goes_on_in_the_body(completion: str) -> None:
    source = cpp.careful(problem(), "PROMPT{\n", completion)
    assert source.split() == ("PROMPT{\n" + BODY).split()


@pytest.mark.parametrize(
    "completion",
    [
        WHOLE,
        "Here's the function:\n\n" + WHOLE + "\nIt adds.\n",
        "```c++\n" + WHOLE + "```",
        "First try:\n```\nint g() { }\n```\nBetter:\n```cpp\n"
        + WHOLE
        + "```\nUse it so:\n```cpp\nint main() { f({1}, 2); }\n```",
        WHOLE + "\nint main(int argc, char **argv) {\n    return 0;\n}\n",
        WHOLE + "}\n",
    ],
)
def test_careful_takes_a_function_that_is_stated_again(completion: str) -> None:
    assert cpp.careful(problem(), DECLARATION, completion).split() == (PREAMBLE + WHOLE).split()


def test_careful_keeps_helpers_on_both_sides() -> None:
    answer = "static int one() { return 1; }\n\n" + WHOLE + "\ntemplate <class T>\nT two(T x) { return x; }\n"
    source = cpp.careful(problem(), DECLARATION, answer)
    assert "one()" in source and "two(T x)" in source


def test_careful_leaves_out_what_the_code_defines_itself() -> None:
    source = cpp.careful(problem(), "", "int half(int x) { return x >> 1; }\n" + WHOLE)
    assert source.count("half(int x)") == 1 and "x >> 1" in source
    assert source.startswith("#include<vector>\nusing namespace std;\n")


def test_careful_is_not_misled_by_brackets_in_texts() -> None:
    body = "    // }\n    char c = '}', d = '\\'';\n    long n = 1'000'000; const char *s = R\"(})\";\n" + BODY
    assert cpp.careful(problem(), DECLARATION, body).endswith(BODY)


def test_careful_knows_a_class() -> None:
    declaration = "class Stack {\n  public:\n    void push(int x) {\n"
    whole = "class Stack {\n  public:\n    void push(int x) {}\n};\n"
    assert cpp.careful(problem(declaration), declaration, f"```cpp\n{whole}```") == whole
    assert cpp.careful(problem(declaration), declaration, "    }\n};\n").startswith(declaration)


# Declarations


def test_a_declaration_in_parts() -> None:
    given = cpp_declaration.parse(DECLARATION)
    assert given.preamble == PREAMBLE.rstrip()
    assert (given.returns, given.name) == ("int", "f")
    assert [(p.type, p.name) for p in given.parameters] == [("vector<int>", "a"), ("int", "b")]


@pytest.mark.parametrize(
    "head, stub",
    [
        ("string f( ){", "string f()"),
        ("void f(void) {", "void f()"),
        ("unsigned long long f(const std::string &s,int n)\n{", "unsigned long long f(const std::string & s, int n)"),
        ("static inline auto f(int a) -> vector<int> {", "vector<int> f(int a)"),
        ("vector<int> f(vector<int> array, string){", "vector<int> f(vector<int> array, string argument1)"),
        ('int f(string s = "a,b){", map<int, int> m = {}) {', 'int f(string s = "a,b){", map<int, int> m = {})'),
        ("int f(const char* /* { */ s) {", "int f(const char * s)"),
    ],
)
def test_heads(head: str, stub: str) -> None:
    assert cpp_declaration.parse("#include <x>\n" + head + "\n    int begun = {1};\n    if (begun) {").head == stub


def test_types_of_the_declaration_are_followed() -> None:
    given = cpp_declaration.parse(
        "enum Kind { a, b };\nstruct Part { Kind kind; int x, y = 1; };\ntypedef vector<Part> Parts;\n"
        "struct Unused { Unused(); };\nvoid f(Parts& parts) {"
    )
    assert [(struct.name, struct.fields) for struct in given.structs] == [("Part", ("kind", "x", "y"))]


@pytest.mark.parametrize(
    "declaration, why",
    [
        ("int x;", "opens no function"),
        ("class A {\n  int f() {", "not a plain function: class A"),
        ("template <class T>\nT f(T x) {", "not a plain function"),
        ("auto f(int x) {", "the type auto"),
        ("int f(int *p) {", "the type int *"),
        ("int f(int p[], int n) {", "the type int p[]"),
        ("int& f(int& x) {", "the type int &"),
        ("int f(function<int(int)> g) {", "the type function<int(int)>"),
        ("int f(shared_ptr<int> p) {", "the type shared_ptr"),
        ("string_view f() {", "the type string_view"),
        ("struct P { P(int x); int x; };\nint f(P p) {", "the type P, which is more than fields"),
        ("struct N { N* next; };\nint f(N n) {", "N with N* next"),
        ("struct P : Q { int x; };\nint f(P p) {", "the type P"),
    ],
)
def test_what_cannot_be_split(declaration: str, why: str) -> None:
    with pytest.raises(Unsplittable) as raised:
        cpp.split(problem(declaration), "")
    assert why in str(raised.value)


def test_tests_that_need_the_canonical_solution_cannot_be_split() -> None:
    only_there = BODY + "\nint g(int x) {\n    return x;\n}\n"
    assert cpp.split(problem(canonical=only_there), BODY)
    with pytest.raises(Unsplittable, match="the tests use g, which"):
        cpp.split(problem(canonical=only_there, tests="assert (g(1) == f({1}, 0));"), BODY)


# Programs


def test_the_judge_depends_on_the_problem_alone() -> None:
    one, other = cpp.split(problem(), BODY), cpp.split(problem(), "something else")
    assert one.judge == other.judge and one.files != other.files
    assert cpp.split(problem(tests="assert (true);"), BODY).judge != one.judge


def test_what_a_source_includes_decides_what_it_is_linked_with() -> None:
    def command(source: str) -> str:
        compile = cpp.split(problem(), source).compile
        assert compile is not None
        return " ".join(compile.argv)

    assert "-lcrypto" in command("# include <openssl/md5.h>\n") and "-lcrypto" not in command("// openssl/md5.h\n")
    assert "everything.hpp" in command("#include <bits/stdc++.h>\n") and "everything.hpp" not in command("")


# Verdicts


def step(**changes: object) -> Step:
    return dataclasses.replace(Step(Ending.EXITED, 0, "", "", 0.0, 0.0, 0.0, False), **changes)  # type: ignore[arg-type]


def test_explains_the_first_error_in_the_samples_own_lines() -> None:
    errors = "In file included from x:\nsandbox:1:2: error: odd\nsolution.cpp:3:7: error: ‘x’ was not declared\n"
    execution = Execution(Mode.SPLIT, compile=step(exit_code=1, stderr=errors))
    assert cpp.explain(execution) == "solution.cpp:3:7: error: ‘x’ was not declared"


def test_an_assertion_of_the_samples_own_is_no_wrong_answer() -> None:
    for file, failed in (("tests", True), ("solution", False)):
        line = f"program: {file}.cpp:3: int main(): Assertion `f() == 1' failed.\n"
        execution = Execution(Mode.LATE_SECRET, step(), step(exit_code=-6, stderr=line))
        assert cpp.assertion_failed(execution) is failed
        assert verdict_of(execution, cpp) is (Verdict.WRONG_ANSWER if failed else Verdict.RUNTIME_ERROR)


def test_a_death_is_explained_by_its_signal() -> None:
    run = step(exit_code=-11, judge_exit_code=JudgeExit.SAMPLE_ENDED)
    assert cpp.explain(Execution(Mode.SPLIT, step(), run)) == "ended before the tests were through, by SIGSEGV"


# In sandboxes


def judged(pool: Pool, given: Problem, source: str) -> list[Verdict]:
    """The verdicts of split and single; a judge that is broken is an error here."""
    executions = [pool.run(assemble(given, source)) for assemble in (cpp.split, cpp.single)]
    assert [execution.error for execution in executions] == [None, None]
    return [verdict_of(execution, cpp) for execution in executions]


BOTH_PASS = [Verdict.PASSED, Verdict.PASSED]
MANY_TYPES = """#include <array>
#include <cassert>
#include <deque>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>
using namespace std;
typedef vector<vector<string>> Table;
using Row = array<short, 3>;
enum class Color { red, green = 7 };
struct Point {
    int x, y = 3;
    vector<Color> colors;
};
struct Tree {
    int value;
    vector<Tree> below;
};
tuple<bool, char, long long, unsigned long long, __int128, float, double, long double, string, Tree> f(
    bool a, char b, long long c, unsigned long long d, __int128 e, float g, double h, long double i, const string& j,
    pair<Table, Row> k, optional<int> l, map<string, set<int>> m, unordered_map<int, deque<bool>> n, list<Point> o,
    vector<bool> p, Tree q) {
"""


@pytest.mark.sandbox
def test_values_of_many_types_arrive_as_they_were(pool: Pool) -> None:
    body = """
    assert(k.first.size() == 2 && k.first[1][0] == string("z\\0z", 3) && k.second[2] == -3);
    assert(!l && m["x"].count(3) && n[5][1] && o.back().y == 3 && o.back().colors[0] == Color::green && p[1]);
    return {a, b, c, d, e, g, h, i, j, q};
}
"""
    tests = """
    auto r = f(true, 'x', -9223372036854775807LL - 1, 18446744073709551615ULL, (__int128)1 << 100, 0.1f, 0.1, 0.1L,
               string("a\\0b", 3), {{{}, {string("z\\0z", 3)}}, {1, 2, -3}}, nullopt, {{"x", {1, 3}}},
               {{5, {false, true}}}, {{1, 2, {}}, {4, 3, {Color::green}}}, {false, true}, {1, {{2, {}}, {3, {}}}});
    assert(get<0>(r) && get<1>(r) == 'x' && get<2>(r) == -9223372036854775807LL - 1 && get<3>(r) == -1ULL);
    assert(get<4>(r) == (__int128)1 << 100 && get<5>(r) == 0.1f && get<6>(r) == 0.1 && get<7>(r) == 0.1L);
    assert(get<8>(r) == string("a\\0b", 3) && get<9>(r).below[1].value == 3);
"""
    assert judged(pool, problem(MANY_TYPES, body, tests), MANY_TYPES + body) == BOTH_PASS


@pytest.mark.sandbox
def test_changes_in_place_travel_back(pool: Pool) -> None:
    declaration = """#include <map>
#include <string>
#include <vector>
using namespace std;
void f(vector<int>& numbers, map<string, int>& counts, const vector<int>& fixed, string name = "x") {
"""
    body = "    numbers.push_back(fixed[0]);\n    counts[name]++;\n}\n"
    tests = """
    vector<int> a{1}, b{2};
    map<string, int> m;
    f(a, m, b);
    f(a, m, b, "y");
    assert(a == (vector<int>{1, 2, 2}) && m["x"] == 1 && m["y"] == 1 && b.size() == 1);
"""
    given = problem(declaration, body, tests)
    assert judged(pool, given, declaration + body) == BOTH_PASS
    assert judged(pool, given, declaration + "}\n") == [Verdict.WRONG_ANSWER, Verdict.WRONG_ANSWER]


@pytest.mark.sandbox
def test_tests_may_expect_exceptions(pool: Pool) -> None:
    declaration = "#include <stdexcept>\n#include <string>\n#include <string_view>\nusing namespace std;\n"
    declaration += "string f(const char* a, string_view b, int n) {\n"
    body = """
    if (n == 1) throw invalid_argument("one");
    if (n == 2) throw out_of_range("two");
    if (n == 3) throw 3;
    return string(a) + string(b);
}
"""
    tests = """
    assert(f("a", "b", 0) == "ab");
    int caught = 0;
    try { f("", "", 1); } catch (const invalid_argument& e) { caught += e.what() == string("one"); }
    try { f("", "", 2); } catch (const logic_error& e) { caught += e.what() == string("two"); }
    try { f("", "", 3); } catch (...) { caught++; }
    assert(caught == 3);
"""
    given = problem(declaration, body, tests)
    assert judged(pool, given, declaration + body) == BOTH_PASS
    raises_always = declaration + '    throw runtime_error("four");\n}\n'
    assert judged(pool, given, raises_always) == [Verdict.RUNTIME_ERROR, Verdict.RUNTIME_ERROR]


ANY = """#include <any>
#include <string>
#include <variant>
#include <vector>
using namespace std;
vector<any> f(vector<any> values, variant<int, string> one) {
"""


@pytest.mark.sandbox
def test_any_and_variant_hold_a_closed_set_of_types(pool: Pool) -> None:
    body = """
    vector<any> kept;
    for (auto& value : values)
        if (value.type() != typeid(int)) kept.push_back(value);
    kept.push_back(get<string>(one));
    return kept;
}
"""
    tests = """
    auto r = f({1, 2.5, string("s"), (const char *)"t", any(), 'c'}, string("one"));
    assert(r.size() == 6 && any_cast<double>(r[0]) == 2.5 && any_cast<string>(r[1]) == "s" && !r[3].has_value());
    assert(any_cast<const char *>(r[2]) == string("t") && any_cast<char>(r[4]) == 'c');
    assert(any_cast<string>(r[5]) == "one");
"""
    given = problem(ANY, body, tests)
    assert judged(pool, given, ANY + body) == BOTH_PASS
    foreign = ANY + "    struct Own {};\n    return vector<any>(6, Own());\n}\n"
    assert judged(pool, given, foreign)[0] is Verdict.WRONG_ANSWER


@pytest.mark.sandbox
@pytest.mark.parametrize(
    "source",
    [
        "long long f(vector<int>& a, int b) {\n    a[0] += b;\n    return a[0];\n}\n",
        "template <class T>\nT f(const vector<T>& a, T b) {\n    return a[0] + b;\n}\n",
        "auto f = [](auto a, auto b) { return a[0] + b; };\n",
        "#define int long long\nint f(vector<int> a, int b) {\n    return a[0] + b;\n}\n",
    ],
)
def test_a_split_sample_may_declare_its_function_in_another_way(pool: Pool, source: str) -> None:
    """Kinder than a compiler that sees the tests: some of these do not compile together with `f({1}, 2)`."""
    execution = pool.run(cpp.split(problem(), "#include <vector>\nusing namespace std;\n" + source))
    assert verdict_of(execution, cpp) is Verdict.PASSED


NODE = "#include <vector>\nusing namespace std;\nstruct Node {\n    vector<Node> below;\n};\n"
#: A reply made by hand: `items` of them in a row, each with one below it, `depth` times.
FORGED = """#include <string>
#include <unistd.h>
vector<Node> f(int n) {
    auto count = [](char tag, unsigned number) { return string(1, tag) + string((char *)&number, 4); };
    string item = count('v', 0);
    for (int depth = 1; depth < DEPTH; depth++) item = count('v', 1) + count('t', 1) + item;
    string reply = "R" + count('v', ITEMS);
    for (int i = 0; i < ITEMS; i++) reply += count('t', 1) + item;
    string frame = count('x', reply.size()).substr(1) + reply;
    for (size_t done = 0; done < frame.size();) done += write(4, &frame[done], frame.size() - done);
    pause();
    return {};
}
"""


@pytest.mark.sandbox
@pytest.mark.parametrize(
    "items, depth, verdict, why",
    [
        ("1500000", "1", Verdict.WRONG_ANSWER, "Assertion"),
        ("1700000", "1", Verdict.RUNTIME_ERROR, "beyond what a frame may hold"),
        ("1", "900", Verdict.WRONG_ANSWER, "Assertion"),
        ("1", "3000", Verdict.RUNTIME_ERROR, "too deep"),
    ],
)
def test_large_and_deep_answers_are_bounded(pool: Pool, items: str, depth: str, verdict: Verdict, why: str) -> None:
    given = problem(NODE + "vector<Node> f(int n) {\n", "    return {};\n}\n", "assert (f(1).empty());")
    execution = pool.run(cpp.split(given, NODE + FORGED.replace("ITEMS", items).replace("DEPTH", depth)))
    assert verdict_of(execution, cpp) is verdict
    assert why in cpp.explain(execution)
