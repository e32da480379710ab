"""C++ samples that no linker has made programs of end as linked ones do (sandboxes/cpp/load.c)."""

from __future__ import annotations

import dataclasses
import re

import pytest

from humaneval_x.languages import cpp
from humaneval_x.programs import Command, Ending, Program
from humaneval_x.sandbox.pool import Pool

pytestmark = pytest.mark.sandbox

RUN = "/opt/sandbox/cpp/run"
HEAD = "#include <unistd.h>\nusing namespace std;\nvoid body();\n"
#: Answers no call: all that it does it does before the first.
TAIL = "\nstruct Now { Now() { body(); fflush(nullptr); cout.flush(); _exit(0); } } now;\n"
TAIL += "void sandbox_rpc_::entry(In&, Out&) {}\n"
#: What prints the same, loaded or linked.
LOADED = {
    "calls and data": 'int a = 1; static int b[3] = {1, 2}; const char* c = "c"; int* d = &b[1]; int e[1000];\n'
    'int twice(int x) { return 2 * x; }\nvoid body() { printf("%d %d %s %d %d", twice(a), b[1], c, *d, e[999]); }',
    "exceptions": "struct Mine : runtime_error { using runtime_error::runtime_error; };\n"
    'void f(int n) { string held = "held"; if (n == 0) throw Mine("mine"); f(n - 1); }\n'
    "void body() { try { f(9); } catch (const exception& error) { puts(error.what()); }\n"
    'try { vector<int>().at(3); } catch (const out_of_range&) { puts("range"); } }',
    "classes": "struct A { virtual ~A() {} virtual int f() { return 1; } };\nstruct B : A { int f() { return 2; } };\n"
    'struct C : virtual A { int f() { return 3; } };\nvoid body() { B b; C c; A* a = &c; printf("%d %d %d %d", b.f(),\n'
    "a->f(), dynamic_cast<B*>(a) == nullptr, typeid(*a) == typeid(C)); }",
    "objects": 'struct A { string name; A(string n) : name(n) { puts(("+" + name).c_str()); } ~A() { puts("-"); } };\n'
    'A a("a");\nstatic A b("b");\ninline A c("c");\nA& d() { static A d("d"); return d; }\n'
    "void body() { d(); d(); exit(3); }",
    "templates": "template <class T> T total(vector<T> all) { T sum{}; for (T one : all) sum += one; return sum; }\n"
    'void body() { cout << total<int>({1, 2}) << total<string>({"a", "b"}) << total<long double>({1, 2}) << endl; }',
    "sorted": "void body() { vector<int> a = {3, 1, 2}; sort(a.begin(), a.end(), [](int x, int y) { return x > y; });\n"
    'for (int one : a) printf("%d", one); }',
    "callbacks": "int order(const void* a, const void* b) { return *(const int*)a - *(const int*)b; }\n"
    'void body() { int a[] = {3, 1, 2}; qsort(a, 3, sizeof *a, order); printf("%d%d%d", a[0], a[1], a[2]); }',
    "wide numbers": "void body() { unsigned __int128 a = (unsigned __int128)1 << 100; volatile __int128 b = 7;\n"
    'printf("%d %d", (int)(a / b), (int)(a % b)); }',
    "headers": "#include <map>\n#include <regex>\n#include <sstream>\n"
    'void body() { map<string, int> a; a["b"]++; ostringstream o;\n'
    'o << a.size() << regex_match("ab", regex("a(b)")); puts(o.str().c_str()); }',
    "threads": "#include <thread>\nvoid deep(int n) { volatile char a[1000]; a[0] = 1; if (n) deep(n - 1); }\n"
    'void body() { int a = 0; thread t([&] { deep(20000); a = 1; }); t.join(); printf("%d", a); }',
    "threads of the library": "#include <future>\nint one() { return 1; }\nonce_flag flag;\n"
    "void body() { auto a = async(launch::async, one), b = async(launch::deferred, one); promise<int> c;\n"
    'thread t([&] { c.set_value(1); }); t.join(); call_once(flag, [] { puts("once"); });\n'
    'printf("%d", a.get() + b.get() + c.get_future().get()); }',
    "assembler": 'asm(".data; .globl mine; mine: .long 5; .text"); extern "C" int mine;\n'
    'void body() { printf("%d", mine); }',
    "own name": 'void body() { printf("%s %s", program_invocation_name, program_invocation_short_name); }',
}
#: What the linker has to be asked for, or the dynamic linker.
LINKED = {
    "own section": '__attribute__((section("mine"))) int a = 3;\nextern int b __asm__("__start_mine");\n'
    'void body() { printf("%d", b + a); }',
    "own operator new": "#include <new>\nint news;\nvoid* operator new(size_t n) { news++; return malloc(n); }\n"
    "void operator delete(void* p) noexcept { free(p); }\n"
    "void body() { ostream* a = new ostream(nullptr); a->imbue(locale());\n"
    'string b(100, 0); printf("%d", news > 1); }',
    "a library's name": 'int getauxval = 3;\nvoid body() { printf("%d", getauxval); }',
    "own puts": 'extern "C" int puts(const char*) { return 5; }\nvoid body() { printf("%d", puts("a")); }',
    "one thread's": "thread_local int a = 3;\nint step() { return a++; }\n"
    'void body() { step(); printf("%d", step()); }',
    "priorities": "int a;\nstruct A { A(int n) { a = 10 * a + n; } };\nA x __attribute__((init_priority(300)))(3);\n"
    'A y __attribute__((init_priority(200)))(2);\nvoid body() { printf("%d", a); }',
    "at exit": 'void last() { puts("last"); }\nvoid body() { atexit(last); exit(0); }',
    "destructors": '__attribute__((destructor)) void last() { puts("last"); fflush(stdout); }\n'
    "void body() { exit(0); }",
}
#: What dies or is no program; a signal has it done again by g++.
FAILING = {
    "own main": "#undef main\nint main() {}\nvoid body() {}",
    "undefined": "int f(int);\nvoid body() { f(1); }",
    "undefined class": "struct A { virtual void f(); };\nvoid body() { A a; }",
    "aborts": "#include <cassert>\nvoid body() { assert(1 == 2); }",
    "uncaught": 'void body() { throw runtime_error("mine"); }',
    "a literal": 'void body() { char* a = (char*)"abc"; a[0] = 1; }',
    "a constant": "const int a[] = {1, 2};\nvoid body() { *(int*)&a[1] = 1; }",
    "the linker's section": '__attribute__((section(".interp"))) char a[] = "mine";\nvoid body() { puts(a); }',
    "a pointer": "void body() { *(volatile int*)8 = 1; }",
    "no room": "void deep(int n) { volatile char a[1000]; a[0] = 1; deep(n + 1); a[1] = 2; }\nvoid body() { deep(0); }",
}


def program(body: str) -> Program:
    """What prints as `body` does, compiled and started as a split sample is."""
    compiling = cpp.compiling("program", "", "rpc.o", "serve.o", "solution.o", "libsandbox.so")
    files = {"program.cpp": (HEAD + body + TAIL).encode()}
    return Program("cpp", files, Command((RUN, "./program"), zygote=(RUN,)), compiling)


def plain(warm: Program) -> Program:
    assert warm.compile is not None
    compiling, run = (dataclasses.replace(command, zygote=(), warm_argv=()) for command in (warm.compile, warm.run))
    return dataclasses.replace(warm, compile=compiling, run=run)


def outcome(pool: Pool, program: Program) -> tuple[object, ...]:
    """All of it that does not differ from time to time."""
    execution = pool.run(program)
    compiled, run = execution.compile, execution.run
    assert compiled is not None and execution.error is None
    said = re.sub(r"/\S*/cc\w{6}\.o", "an object", compiled.stderr)
    return compiled.ending, compiled.exit_code, said, run and (run.ending, run.exit_code, run.stdout, run.stderr)


#: Says so where it has been linked.
WITNESS = """struct Who {
    char name[99] = "";
    Who() { if (readlink("/proc/self/exe", name, 98) != 20) puts("linked"); }
} who;
"""
WHO = 'void body() { char name[99] = ""; readlink("/proc/self/exe", name, 98); puts(name); }'


def test_samples_are_loaded(pool: Pool) -> None:
    assert outcome(pool, program(WHO))[-1] == (Ending.EXITED, 0, f"{RUN}\n", "")
    assert outcome(pool, plain(program(WHO)))[-1] == (Ending.EXITED, 0, "/w/sample/program\n", "")


@pytest.mark.parametrize("body", LOADED.values(), ids=LOADED.keys())
def test_most_are_loaded_and_the_same(pool: Pool, body: str) -> None:
    (*loaded, ran), (*linked, run) = (
        outcome(pool, made) for made in (program(WITNESS + body), plain(program(WITNESS + body)))
    )
    assert loaded == linked == [Ending.EXITED, 0, ""]
    assert isinstance(ran, tuple) and isinstance(run, tuple)
    # By what the witness says, and nothing else.
    assert run == (*ran[:2], f"linked\n{ran[2]}", ran[3]) and ran[2], ran


@pytest.mark.parametrize("body", LINKED.values(), ids=LINKED.keys())
def test_a_program_is_the_same(pool: Pool, body: str) -> None:
    warm = outcome(pool, program(body))
    assert warm == outcome(pool, plain(program(body)))
    assert warm[:2] == (Ending.EXITED, 0) and isinstance(warm[-1], tuple) and warm[-1][2], warm


@pytest.mark.parametrize("body", FAILING.values(), ids=FAILING.keys())
def test_a_failure_is_the_same(pool: Pool, body: str) -> None:
    warm = outcome(pool, program(body))
    assert warm == outcome(pool, plain(program(body)))
    assert warm[1] != 0 or (isinstance(warm[-1], tuple) and warm[-1][1] != 0), warm
