"""C++ compiled by forks of a warm compiler ends as g++ alone does, odd sources too."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

import pytest

from humaneval_x.languages import cpp
from humaneval_x.programs import Command, Ending, Limits, Program
from humaneval_x.sandbox.pool import Pool

pytestmark = pytest.mark.sandbox

MAIN = "int main() { puts(TEXT); }\n"
#: What ends as a program that prints, by the macro that it prints.
PROGRAMS = {
    "plain": '#define TEXT "a"\n' + MAIN,
    "file names": "#define TEXT __FILE__ __BASE_FILE__\n" + MAIN,
    "counter": 'template <int n> void f() { printf("%d", n); }\nint main() { f<__COUNTER__>(); f<__COUNTER__>(); }\n',
    "include level": 'int main() { printf("%d %d", __INCLUDE_LEVEL__, __LINE__); }\n',
    "line": '#line 7 "elsewhere.cpp"\nint main() { printf("%s %d", __FILE__, __LINE__); }\n',
    "byte order mark": '\ufeff#define TEXT "a"\n' + MAIN,
    "no line's end": 'int main() { puts("a"); }',
    "carriage returns": 'int main() { puts("a"); }\r',
    "line ends of Windows": '#define TEXT \\\r\n  "a"\r\n' + MAIN.replace("\n", "\r\n"),
    "raw string": 'int main() { puts(R"(a\n  b)"); }\n',
    "null character": 'int main() { puts("a"); } \0\n',
    "time": "int main() { puts(__TIME__[2] == ':' && __DATE__[7] == '2' ? \"a\" : \"b\"); }\n",
    "pragma once": '#pragma once\n#define TEXT "a"\n' + MAIN,
    "headers": '#include <map>\n#include <set>\n#include <bits/stdc++.h>\n#define TEXT "a"\n' + MAIN,
    "own assembler": 'asm(".section .text");\n#define TEXT "a"\n' + MAIN,
    "global objects": 'struct A { A() { puts("a"); } ~A() { puts("b"); } } a;\nint main() {}\n',
    "specialised": 'namespace std { template <> void swap(int& a, int& b) noexcept { puts("mine"); } }\n'
    "int main() { int a = 1, b = 2; std::swap(a, b); }\n",
    # What the header has is hidden from the compiler until it is needed (settle.cpp).
    "optimised": '#pragma GCC optimize("O3")\n'
    "struct A { virtual int f() { return 1; } virtual ~A() {} };\n"
    "namespace { struct B : A { int f() override { return std::max(2, 1); } }; }\n"
    'int main() {\n    std::vector<std::string> a{"c", "b"};\n    std::sort(a.begin(), a.end());\n'
    '    printf("%s %d", a[0].c_str(), (new B)->f());\n}\n',
    "instantiated by name": "template class std::vector<int>;\ntemplate class std::vector<std::string>;\n"
    'int main() { std::vector<int> a(3, 1); std::vector<long> b(a.begin(), a.end()); printf("%ld", b[2]); }\n',
    "exceptions": "struct A : std::runtime_error { using std::runtime_error::runtime_error; };\n"
    'int main() {\n    try { std::stoi("a"); } catch (const std::invalid_argument& a) { puts(a.what()); }\n'
    '    try { throw A("b"); } catch (const std::exception& b) { puts(b.what()); }\n}\n',
    "aliases": 'extern "C" int a() { return 1; }\nextern "C" int b() __attribute__((alias("a")));\n'
    'inline __attribute__((used)) int c = 2;\nint d(int) asm("e");\nint d(int n) { return n; }\n'
    'int main() { printf("%d %d %d", b(), c, d(3)); }\n',
    "what is in headers by its address": "int main() {\n"
    "    const void* all[] = {&std::nothrow, &std::string::npos, &std::ignore};\n"
    '    for (auto one : all) printf("%d", one != nullptr);\n}\n',
    # These the warm compiler refuses: it has instantiated its header's templates, and its file is the stand-in.
    "specialised too late": "template <>\n"
    "constexpr char16_t* std::__addressof<char16_t>(char16_t& a) noexcept { return &a; }\n"
    'int main() { puts("a"); }\n',
    "what is open": "".join(
        f'#if __has_include("/dev/fd/{n}")\n#define OPEN{n} 1\n#else\n#define OPEN{n} 0\n#endif\n' for n in range(3, 12)
    )
    + 'int main() { printf("'
    + "%d" * 9
    + '", '
    + ", ".join(f"OPEN{n}" for n in range(3, 12))
    + "); }\n",
    "itself once": '#pragma once\n#include "program.cpp"\nint main() { puts("a"); }\n',
    "itself once by a macro": '#pragma once\n#include __BASE_FILE__\nint main() { puts("a"); }\n',
    "time of the source": "template <bool> struct A;\ntemplate <> struct A<true> { int a = 0; };\n"
    "int main() { printf(\"%d\", A<(__TIMESTAMP__[20] == '2')>().a); }\n",
}
#: What the compiler, the assembler or the linker has something to say about.
MISTAKES = {
    "pch pragma": '_Pragma("GCC pch_preprocess \\"/dev/null\\"")\nint main() {}\n',
    "empty": "",
    "syntax": "int main() { return }\n",
    "no semicolon": 'int f() { return 1 }\nint main() { puts("a") }\n',
    "too many braces": "int f() { return 1; } }\nint main() {}\n",
    "names": 'int f() { return a.size(); }\nint main() { g(); string b; std::prnt("a"); std::string().lenght(); }\n',
    "twice": "int f(int a) { return a; }\nint f(int b) { return b; }\nint main() {}\n",
    "calls": 'int f(int a);\nint main() { f("a"); f(); std::max(1, 2.0); const int b = 1; b = 2; std::abs(1u); }\n',
    "prints a vector": "int main() { std::cout << std::vector<int>(); }\n",
    "adds to the library": "namespace std { struct A {}; }\nint main() { return std::B(); }\n",
    "in a header": "int main() { std::vector<int> a; std::sort(a.begin(), a.end(), 1); std::vector<int&> b; }\n",
    "quotation marks": "int main() { puts(“a”); char b = 'ab; }\n",
    "bytes": 'int main() { \x01 @ ` puts("a\\"); }\n',
    "null character": "int main() { \0 puts(a); }\n",
    "another place": '#line 1 "/usr/include/stdio.h"\nint main() { puts(a); }\n',
    "error of its own": "#error expected ‘a’ was not declared in this scope\n",
    "message and error": '#pragma message "program.cpp:1:1: error: expected"\n#error no\n',
    "prose": "Here's the program:\n```cpp\nint main() {}\n```\n",
    "types": 'int main() { std::vector<int> a = std::string("a"); }\n',
    "templates": "int main() { std::vector<std::string> a; std::sort(a.begin(), 1); }\n",
    "no main": "int f() { return 1; }\n",
    "undefined": "int f(int);\nint main() { return f(1); }\n",
    "assembler": 'int main() { asm("no such instruction"); }\n',
    "error": "#error no\n",
    "includes nothing that is": "#include <no/such/header>\nint main() {}\n",
    "includes a device": '#include "/dev/null"\n#include "/etc/shadow"\n',
    "includes itself": '#include "program.cpp"\nint main() {}\n',
    "own precompiled header": '#include "/tmp/mine.hpp"\n',
    "open comment": "int main() {} /*",
    "open condition": "int main() {}\n#if 1\n",
    "open brace": "int main() {\n",
    "warning": '#warning "said"\n#pragma message "said"\nint f( { }\n',
    "too many": "int main() { " + "a; " * 100 + "}\n",
    "static assertion": 'static_assert(sizeof(int) == 5, "no");\n',
    "deep": "template <int n> struct A { static const int a = A<n - 1>::a; };\nint a = A<1000>::a;\n",
}
#: What would use more than there is: time, memory or room for files.
BOMBS = {
    "reads without an end": '#include "/dev/zero"\n',
    "takes all memory": "#define A a, a, a, a, a, a, a, a\n"
    + "".join(f"#define A{n + 1} A{n} A{n} A{n} A{n} A{n} A{n} A{n} A{n}\n" for n in range(3, 12)).replace("A0", "A")
    + "int a[] = { A12 };\n",
    "takes all time": "template <int n, int m> struct A {\n"
    "static const int a = A<n - 1, 2 * m>::a + A<n - 1, 2 * m + 1>::a; };\n"
    "template <int m> struct A<0, m> { static const int a = 1; };\nint a = A<28, 0>::a;\nint main() {}\n",
}
#: The compiler takes the time of its source from the stand-in that a zygote has read, and nothing else.
WITNESS = "int main() { puts(__TIMESTAMP__ + 20); }\n"
REFUSED_WITNESS = "#define PASTE(a, b) a##b\n#define JOIN(a, b) PASTE(a, b)\n#include JOIN(__TIME, STAMP__)\n"


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool(workers=1) as pool:
        yield pool


def program(source: str, included: str = "", *arguments: str) -> Program:
    """`source` compiled as samples are, with nothing but the harness's header and library."""
    compiling = cpp.compiling("program", included, "libsandbox.so", *arguments)
    return Program("cpp", {"program.cpp": source.encode()}, Command(("./program",)), compiling)


def plain(warm: Program) -> Program:
    assert warm.compile is not None
    return dataclasses.replace(warm, compile=dataclasses.replace(warm.compile, zygote=()))


def outcome(pool: Pool, program: Program, limits: Limits | None = None) -> tuple[object, ...]:
    """All of it that does not differ from time to time."""
    execution = pool.run(program, limits)
    compiled, run = execution.compile, execution.run
    assert compiled is not None and execution.error is None
    said = re.sub(r"/\S*/cc\w{6}\.o", "an object", compiled.stderr)
    return compiled.ending, compiled.exit_code, compiled.stdout, said, run and (run.exit_code, run.stdout, run.stderr)


def is_warm(pool: Pool, included: str = "") -> bool:
    execution = pool.run(program(WITNESS, included))
    assert execution.run is not None
    return execution.run.stdout == "1970\n"


def test_samples_are_compiled_by_forks(pool: Pool) -> None:
    assert is_warm(pool)
    assert is_warm(pool, "#include <bits/stdc++.h>")
    assert outcome(pool, program(WITNESS)) != outcome(pool, plain(program(WITNESS)))


def test_samples_are_refused_by_forks(pool: Pool) -> None:
    execution = pool.run(program(REFUSED_WITNESS))
    assert execution.compile is not None and execution.compile.exit_code == 1
    assert "1970: No such file or directory" in execution.compile.stderr.splitlines()[0]


@pytest.mark.parametrize("source", PROGRAMS.values(), ids=PROGRAMS.keys())
def test_a_program_is_the_same(pool: Pool, source: str) -> None:
    warm = outcome(pool, program(source))
    assert warm == outcome(pool, plain(program(source)))
    assert warm[:2] == (Ending.EXITED, 0), warm


@pytest.mark.parametrize("source", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_in_the_same_words(pool: Pool, source: str) -> None:
    warm = outcome(pool, program(source))
    assert warm == outcome(pool, plain(program(source)))
    assert warm[:2] == (Ending.EXITED, 1) and warm[3], warm


def test_other_headers_and_libraries(pool: Pool) -> None:
    everything = program('int main() { std::map<int, int> a; printf("%zu", a.size()); }\n', "#include <bits/stdc++.h>")
    crypto = program(
        '#include <openssl/md5.h>\nint main() { MD5((const unsigned char*)"", 0, nullptr); }', "", "-lcrypto"
    )
    for warm in (everything, crypto):
        assert outcome(pool, warm) == outcome(pool, plain(warm))
        assert outcome(pool, warm)[:2] == (Ending.EXITED, 0)


@pytest.mark.parametrize("source", BOMBS.values(), ids=BOMBS.keys())
def test_limits_hold_and_the_zygote_lives_on(pool: Pool, source: str) -> None:
    execution = pool.run(program(source), Limits(compile_cpu_s=2.0, memory_mb=256))
    assert execution.run is None and execution.compile is not None
    assert execution.compile.ending is Ending.CPU_LIMIT or execution.compile.exit_code != 0
    assert is_warm(pool)
