"""C++: what the harness knows of it on this side; sandboxes/cpp/ is the other.

Everything is compiled as GNU C++20 without optimisation (sandboxes/cpp/flags): the authors' -std=c++11 fails honest
code of later standards, and all 164 canonical solutions pass under C++20. Optimising costs more than it saves.
"""

from __future__ import annotations

import re

from humaneval_x.languages import braces, cpp_declaration, text
from humaneval_x.languages.base import per_problem
from humaneval_x.languages.cpp_declaration import Declaration
from humaneval_x.problems import Problem
from humaneval_x.programs import Command, Execution, Judge, JudgeExit, Mode, Program, Step

NAME = "cpp"
TITLE = "C++"
TASK_PREFIX = "CPP"
TASK_ALIASES = ()
FILE_STEM = "cpp"
ON_HUB = True
PROMPT_TAG = "// language: C++"
FENCE_TAGS = ("cpp", "c++", "cc", "cxx", "c")
VERSION_COMMAND = ("/usr/bin/g++", "--version")

_SHIMS = "/opt/sandbox/cpp"
_RUN, _STARTER = f"{_SHIMS}/run", f"{_SHIMS}/starter"
#: `IMPORT_HELPER["cpp"]` of the published evaluator: put before a program that does not have them.
HEADER = (
    "#include<stdlib.h>",
    "#include<algorithm>",
    "#include<math.h>",
    "#include<stdio.h>",
    "#include<vector>",
    "#include<string>",
    "#include<climits>",
    "#include<cstring>",
    "#include<iostream>",
)
#: What a source has to be linked with, by the headers that it includes.
_LIBRARIES = {"openssl/": ("-lcrypto", "-lssl")}
#: Headers that a declaration may name, and what carries their types across the channel.
_CODECS = {"boost/any.hpp": "any.hpp", "any": "any.hpp", "variant": "variant.hpp"}

_SYNTAX = braces.Syntax(
    opaque=cpp_declaration.OPAQUE,
    fence_tags=FENCE_TAGS,
    head=r"(?<=[\w>\]])[\s&*]+",
    tail=re.compile(r"\s*+(?:(?:const|noexcept|override)\b\s*+)*+(?:->[^;{]*+)?\{"),
    needless=re.compile(r"\s*(?:static\s+|extern\s+\"C\"\s+)?(?:signed|int|auto|void)\s+main\s*\("),
    names=re.compile(
        r"\b(?!(?:if|for|while|switch|catch|return)\b)(\w+)\s*\((?:[^;{}()]|\([^()]*\))*\)[^;{}()]*\{"
        # What stands between two marks and ends in a brace, looked through once.
        r"|(?<![^;{}()])(?=[^;{}()]*+\{)[^;{}()]*?\b(?:struct|class|union|enum)\s+(?:class\s+)?(\w+)[^;{}()]*+\{"
    ),
)
_INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"\n]+)[>\"]", re.MULTILINE)


def prefix(problem: Problem) -> str:
    """What a completion follows in generation."""
    return problem.prompt


def truncate(completion: str) -> str:
    """The published stop rule: up to where closing braces outnumber opening ones by one."""
    return text.until_closed(completion)


def published(problem: Problem, prefix: str, completion: str) -> str:
    """The published evaluator's rules: those of its headers that the prompt lacks, the prompt, the completion.

    Source: CodeGeeX, codegeex/benchmark/humaneval-x/evaluate_humaneval_x.py, process_humaneval_test. It has no samples
    that stand in place of prompt and completion: those are treated as a prompt with nothing behind it.
    """
    given = prefix or completion
    header = "".join(f"{line}\n" for line in HEADER if line not in given)
    return header + "\n" + (prefix + completion)


def careful(problem: Problem, prefix: str, completion: str) -> str:
    """Our rules.

    Code is taken out of chat answers. Where it defines the asked-for function it is the whole program, in front of it
    what the declaration has besides (headers, `using namespace std`, types, helper functions) and the code does not
    define itself; else it follows the prompt, and goes on behind the function's closing brace with further functions.
    Prose, a main, and the asked-for function where it is stated again are dropped.
    """
    name = _entry(problem)
    found = braces.solution(completion, name, _SYNTAX)
    if found.is_whole or not prefix:
        return _preamble_for(found.code, problem.declaration) + found.code
    return prefix + found.code


@per_problem
def _entry(problem: Problem) -> str:
    return cpp_declaration.entry(problem.declaration)


def split(problem: Problem, source: str) -> Program:
    """`source` and the problem's tests as two programs: see sandboxes/cpp/sandbox.hpp."""
    codecs, serving, judge = _around(problem)
    return Program(
        language=NAME,
        files={"program.cpp": f"{codecs}{_own_main_renamed(source)}{serving}".encode()},
        compile=compiling("program", source, "rpc.o", "serve.o", "solution.o", "libsandbox.so"),
        run=Command((_RUN, "./program"), zygote=(_RUN,)),
        judge=judge,
        main_file="program.cpp",
    )


@per_problem
def _around(problem: Problem) -> tuple[str, str, Judge]:
    """What stands before a sample and behind it, and the judge."""
    declaration = cpp_declaration.parse(problem.declaration)
    braces.check_tests(problem, declaration.preamble, declaration.name, _SYNTAX)
    codecs = _codec_lines(declaration)
    judge = codecs + _lines("declaration.cpp", declaration.preamble, _stub(declaration))
    judge += _lines("tests.cpp", problem.tests)
    return (
        codecs,
        _serving(declaration),
        Judge(
            files={"program.cpp": judge.encode()},
            compile=compiling("judge", problem.declaration + problem.tests, "library.o", "rpc.o", "judge.o"),
            run=Command(("{judge}/judge",), zygote=(_STARTER,)),
            keep=("judge",),
        ),
    )


def single(problem: Problem, source: str) -> Program:
    """`source` and the problem's tests as one program that ends with the late secret: see sandboxes/cpp/single.cpp."""
    program = _own_main_renamed(source) + _lines("tests.cpp", problem.tests)
    return Program(
        language=NAME,
        files={"program.cpp": program.encode()},
        compile=compiling("program", source + problem.tests, "single.o", "-Wl,--wrap=main", "libsandbox.so"),
        run=Command(("./program",)),
        main_file="program.cpp",
    )


# Programs ------------------------------------------------------------------------------------------------------


def compiling(name: str, source: str, *linked: str) -> Command:
    """The command that makes `name` of program.cpp, which includes what `source` does, and of what is `linked`."""
    included = _INCLUDE.findall(source)
    wanted = (names for start, names in _LIBRARIES.items() if any(header.startswith(start) for header in included))
    libraries = [library for names in wanted for library in names]
    objects = (item if item.startswith("-") else f"{_SHIMS}/{item}" for item in linked)
    first = f"{_SHIMS}/" + ("everything.hpp" if "bits/stdc++.h" in included else "sandbox.hpp")
    options = (f"@{_SHIMS}/flags", "-include", first, "-o", name, "program.cpp")
    argv = ("/usr/bin/g++", *options, *objects, f"@{_SHIMS}/link-flags", *libraries)
    # With -c behind all that, the zygote leaves an object that `run` takes.
    loaded = "solution.o" in linked and not libraries
    return Command(argv, zygote=(f"{_SHIMS}/zygote", first), warm_argv=(*argv, "-c") if loaded else ())


def _lines(name: str, *parts: str) -> str:
    """The parts, under the name and with the line numbers that messages are to give."""
    return f'#line 1 "{name}"\n' + "\n".join(parts) + "\n"


def _own_main_renamed(source: str) -> str:
    """`source` with any main of its own under another name."""
    return "#define main sandbox_sample_main_\n" + _lines("solution.cpp", source) + "#undef main\n"


def _codec_lines(declaration: Declaration) -> str:
    """The declaration's headers of types that have a codec of their own, and those codecs."""
    wanted = [name for name in _INCLUDE.findall(declaration.preamble) if name in _CODECS]
    return "".join(f'#include <{name}>\n#include "{_SHIMS}/{_CODECS[name]}"\n' for name in wanted)


def _struct_codecs(declaration: Declaration) -> str:
    lines = []
    for struct in declaration.structs:
        fields = ", ".join([struct.name, *(f"&{struct.name}::{field}" for field in struct.fields)])
        codec = f"template <> struct sandbox_rpc_::codec<{struct.name}>"
        lines.append(f"{codec} : sandbox_rpc_::Fields<{fields}> {{}};\n")
    return "".join(lines)


def _stub(declaration: Declaration) -> str:
    """The function as the tests call it: asks the sample's process."""
    parameters, returns = declaration.parameters, declaration.returns
    steps = [
        "sandbox_rpc_::Out sandbox_request_;",
        *(f"sandbox_rpc_::put_argument<{p.type}>(sandbox_request_, {p.name});" for p in parameters),
        "sandbox_rpc_::In sandbox_reply_ = sandbox_rpc_::ask(sandbox_request_);",
        "" if returns == "void" else f"auto sandbox_result_ = sandbox_rpc_::take_result<{returns}>(sandbox_reply_);",
        *(f"sandbox_rpc_::take_back<{p.type}>(sandbox_reply_, {p.name});" for p in parameters),
        "sandbox_reply_.finish();",
        "" if returns == "void" else "return sandbox_result_;",
    ]
    return f"{_struct_codecs(declaration)}{declaration.head} {{ {' '.join(steps)} }}"


def _serving(declaration: Declaration) -> str:
    """What makes a sample's program answer calls. Behind the sample's text, as the tests would be: its macros hold."""
    returns = declaration.returns
    numbered = [(f"sandbox_argument_{index}", p.type) for index, p in enumerate(declaration.parameters)]
    call = f"{declaration.name}({', '.join(_passed(name, kind) for name, kind in numbered)})"
    using = "using namespace std;" if re.search(r"\busing\s+namespace\s+std\b", declaration.preamble) else ""
    steps = [
        using,
        *(f"auto {name} = sandbox_rpc_::take_argument<{kind}>(sandbox_request_);" for name, kind in numbered),
        f"{call};" if returns == "void" else f"sandbox_rpc_::put_result<{returns}>(sandbox_reply_, {call});",
        *(
            f"sandbox_rpc_::put_back<{kind}>(sandbox_reply_, {name});"
            for name, kind in numbered
            if _may_come_back(kind)
        ),
    ]
    parameters = "sandbox_rpc_::In& sandbox_request_, sandbox_rpc_::Out& sandbox_reply_"
    entry = f"void sandbox_rpc_::entry({parameters}) {{ {' '.join(steps)} }}"
    return _lines("sandbox", _struct_codecs(declaration) + entry)


def _passed(name: str, kind: str) -> str:
    """The held argument as the call has it; without a template where that is the same, since each costs time."""
    return name if cpp_declaration.is_plain(kind) else f"sandbox_rpc_::pass<{kind}>({name})"


def _may_come_back(kind: str) -> bool:
    return "&" in kind or not cpp_declaration.is_plain(kind)


def _preamble_for(code: str, declaration: str) -> str:
    """What of the declaration's preamble `code` does not define itself."""
    preamble = cpp_declaration.preamble(declaration)
    kept = [preamble[chunk.start : chunk.end] for chunk in braces.with_what_it_lacks(code, preamble, _SYNTAX)]
    return "".join(kept).rstrip() + "\n" if kept else ""


# Verdicts ------------------------------------------------------------------------------------------------------

_ASSERTION = r"^\w+: tests\.cpp:\d+: (?=.* failed\.$).*Assertion "
_LAST_WORDS = (r"what\(\): ", r"^terminate called", r"Assertion .{0,1000}? failed")
_COMPILER_ERRORS = (r"^solution\.cpp:\d+:(?:\d+:)? (?:fatal )?error: ", r"\b[Ee]rror: ", r"undefined reference", r"\S")
_NO_MEMORY = re.compile(r"std::bad_alloc|std::bad_array_new_length")


def assertion_failed(execution: Execution) -> bool:
    """Whether an assert of the tests failed, rather than one of the sample's own or the sample crashing."""
    return execution.run is not None and re.search(_ASSERTION, execution.run.stderr, re.MULTILINE) is not None


def out_of_memory(execution: Execution) -> bool:
    """Whether operator new gave up: the sample asked for more than there can ever be."""
    run = execution.run
    if run is None:
        return False
    if run.judge_exit_code == JudgeExit.SAMPLE_RAISED:
        return _NO_MEMORY.search(run.judge_stderr) is not None
    died = run.exit_code is not None and run.exit_code < 0
    return died and _NO_MEMORY.search(text.last_line(run.stderr)) is not None


def explain(execution: Execution) -> str:
    """The compiler's first error, the failed assertion, the exception, or how the sample's process ended."""
    if execution.run is None:
        return _compiler_error(execution.compile) if execution.compile else ""
    run = execution.run
    if execution.mode is Mode.SPLIT and run.judge_exit_code != JudgeExit.SAMPLE_ENDED:
        return text.first_line(run.judge_stderr, _ASSERTION, r"^sandbox: ").removeprefix("sandbox: ")
    return text.first_line(run.stderr, _ASSERTION, *_LAST_WORDS) or text.ended(run.exit_code)


def _compiler_error(step: Step) -> str:
    return text.first_line(step.stderr, *_COMPILER_ERRORS) or text.compiler_ended(step.exit_code)
