"""Rust: what the harness knows of it on this side; sandboxes/rust/ is the other."""

from __future__ import annotations

import dataclasses
import re

from humaneval_x.languages import braces, rust_declaration, text
from humaneval_x.languages.base import per_problem
from humaneval_x.languages.rust_declaration import Declaration, UserType, Variant
from humaneval_x.problems import Problem
from humaneval_x.programs import Command, Execution, Judge, JudgeExit, Mode, Program, Step

NAME = "rust"
TITLE = "Rust"
TASK_PREFIX = "Rust"
TASK_ALIASES = ()
FILE_STEM = "rust"
ON_HUB = False
PROMPT_TAG = "// language: Rust"
FENCE_TAGS = ("rust", "rs")
VERSION_COMMAND = ("/usr/bin/rustc", "--version")

_SHIMS = "/opt/sandbox/rust"
_MAIN = "\nfn main(){ \n } \n"

_SYNTAX = braces.Syntax(
    opaque=rust_declaration.OPAQUE,
    fence_tags=FENCE_TAGS,
    head=r"\bfn\s+",
    tail=re.compile(r"[^;{}]*\{"),
    needless=re.compile(
        r"\s*(?:(?:pub\s+)?(?:async\s+)?fn\s+main\s*\(|#!\[|#\[cfg\(test\)\]\s*(?:mod\b|$)|#\[test\]"
        r"|(?:pub\s+)?mod\s+\w*tests?\b)"
    ),
    names=re.compile(
        r"\b(?:fn|struct|enum|trait|type|const|static|union|mod)\s+(?:mut\s+)?(?!(?:fn|unsafe|extern|async)\b)(\w+)"
    ),
)


def prefix(problem: Problem) -> str:
    """What a completion follows in generation: the data's prompt is the docstring alone, so prompt and declaration, as
    in the evaluation of CodeGeeX2."""
    has_function = rust_declaration.entry(problem.prompt) != ""
    return problem.prompt if has_function else problem.prompt + problem.declaration


def truncate(completion: str) -> str:
    """The published stop rule: up to where closing braces outnumber opening ones by one."""
    return text.until_closed(completion)


def published(problem: Problem, prefix: str, completion: str) -> str:
    """The published evaluator's rules: an empty main, the prompt, the completion.

    Source: CodeGeeX2, evaluation/evaluation.py, process_test; its prompts hold docstring and declaration.
    """
    return _MAIN + prefix + completion if prefix else completion


def careful(problem: Problem, prefix: str, completion: str) -> str:
    """Our rules.

    Code is taken out of chat answers. Where it defines the asked-for function it is the whole program, in front of it
    what the declaration has besides (uses, types, helper functions) and the code does not bring itself; else it follows
    the prompt, and goes on behind the function's closing brace with further items. Prose, a main, tests, and the
    asked-for function where it is stated again are dropped.
    """
    name = _entry(problem)
    found = braces.solution(completion, name, _SYNTAX)
    if found.is_whole or not prefix:
        return _preamble_for(found.code, problem.declaration) + found.code
    return prefix + found.code


@per_problem
def _entry(problem: Problem) -> str:
    return rust_declaration.entry(problem.declaration)


def split(problem: Problem, source: str) -> Program:
    """`source` and the problem's tests as two programs: see sandboxes/rust/sandbox_rpc."""
    serving, judge = _around(problem)
    plainly = _compile("solution", *_LINKED)
    return Program(
        language=NAME,
        # On the first line, so that the sample's lines keep their numbers: its own main is a function like any other.
        files={"solution.rs": f"#![no_main] {source}\n{serving}".encode()},
        compile=dataclasses.replace(plainly, warm_argv=(*plainly.argv, "-Clink-arg=-fuse-ld=gold")),
        run=Command(("./solution",), zygote=_STARTER),
        judge=judge,
        main_file="solution.rs",
    )


@per_problem
def _around(problem: Problem) -> tuple[str, Judge]:
    """What makes a sample answer calls, and the judge."""
    declaration = rust_declaration.parse(problem.declaration)
    braces.check_tests(problem, declaration.preamble, declaration.name, _SYNTAX)
    judge = f"{declaration.preamble}{_stub(declaration)}\n{problem.tests}\n{_WIRING}{_wires(declaration)}"
    return _serving(declaration), Judge(
        files={"judge.rs": judge.encode()},
        compile=_compile("judge", "--test", "-Cstrip=symbols", *_LINKED),
        run=Command(("{judge}/judge", *_TEST_OPTIONS), _TEST_ENVIRONMENT, _STARTER),
        keep=("judge",),
    )


def single(problem: Problem, source: str) -> Program:
    """`source` and the problem's tests as one program that ends with the late secret: see sandboxes/rust/single.rs."""
    # The tests stand before the sample, where none of its macros hold, in a file that tells their panics from its own.
    start = _INNER_ATTRIBUTES.match(source)
    place = start.end() if start else 0
    program = f'{source[:place]}include!("tests.rs"); {source[place:]}\n{_LINKING}'
    return Program(
        language=NAME,
        files={"solution.rs": program.encode(), "tests.rs": problem.tests.encode()},
        compile=_compile("solution", "--test", *_LINKED, f"-Clink-arg={_SHIMS}/single.o", "-Clink-arg=-Wl,--wrap=main"),
        run=Command(("./solution", *_TEST_OPTIONS), _TEST_ENVIRONMENT, _STARTER),
        main_file="solution.rs",
    )


# Programs ------------------------------------------------------------------------------------------------------

_RUSTC = "/usr/bin/rustc"
_STARTER = (f"{_SHIMS}/starter",)
_ZYGOTE = ("/usr/bin/env", f"LD_PRELOAD={_SHIMS}/zygote.so", _RUSTC)
#: With our library, which holds the standard library too.
_LINKED = (f"--extern=sandbox_rpc={_SHIMS}/libsandbox_rpc.so", f"-Clink-arg=-Wl,-rpath,{_SHIMS}")
_INNER_ATTRIBUTES = re.compile(r"\s*(?:#!\[[^\]\n]*\]\s*)+")
_TEST_OPTIONS = ("--test-threads=1", "--nocapture")
#: Tests run on a thread of their own; with as much stack as the main thread has.
_TEST_ENVIRONMENT = {"RUST_MIN_STACK": str(64 << 20)}
#: A library that nothing names is not linked with.
_LINKING = "#[allow(unused_imports)] use ::sandbox_rpc as _;"
#: Has the judge prepared before its main, which is the test harness's own.
_WIRING = '#[used] #[link_section = ".init_array"] static SANDBOX_PREPARE_: extern "C" fn() = ::sandbox_rpc::prepare;\n'


def _compile(name: str, *options: str) -> Command:
    return Command((_RUSTC, f"@{_SHIMS}/flags", *options, f"{name}.rs", "-o", name), zygote=_ZYGOTE)


def _stub(declaration: Declaration) -> str:
    """The function as the tests call it: asks the sample's process."""
    returns = rust_declaration.lasting(declaration.returns)
    steps = [
        "let mut sandbox_request_ = ::sandbox_rpc::Out::new();",
        *(f"::sandbox_rpc::put(&mut sandbox_request_, &{p.name});" for p in declaration.parameters),
        "let mut sandbox_reply_ = ::sandbox_rpc::ask(sandbox_request_);",
        f"let sandbox_result_: {returns} = ::sandbox_rpc::take(&mut sandbox_reply_);",
        *(f"*{p.name} = ::sandbox_rpc::take(&mut sandbox_reply_);" for p in declaration.parameters if p.is_changed),
        "sandbox_reply_.finish();",
        "sandbox_result_",
    ]
    return f"{declaration.head} {{ {' '.join(steps)} }}"


def _serving(declaration: Declaration) -> str:
    """What makes a sample's program answer calls, behind the sample's text."""
    numbered = [(f"sandbox_argument_{index}", p) for index, p in enumerate(declaration.parameters)]
    arguments = ", ".join(f"&mut {name}" if p.is_changed else name for name, p in numbered)
    returns = rust_declaration.lasting(declaration.returns)
    steps = [
        *(f"let mut {name}: {p.held} = ::sandbox_rpc::take(sandbox_request_);" for name, p in numbered),
        f"let sandbox_result_: {returns} = super::{declaration.name}({arguments});",
        "let mut sandbox_reply_ = ::sandbox_rpc::Out::result();",
        "::sandbox_rpc::put(&mut sandbox_reply_, &sandbox_result_);",
        *(f"::sandbox_rpc::put(&mut sandbox_reply_, &{name});" for name, p in numbered if p.is_changed),
        "sandbox_reply_",
    ]
    entry = f"fn entry(sandbox_request_: &mut ::sandbox_rpc::In) -> ::sandbox_rpc::Out {{ {' '.join(steps)} }}"
    main = '#[no_mangle] pub extern "C" fn main() -> i32 { ::sandbox_rpc::serve(entry) }'
    return f"#[allow(warnings)] mod sandbox_serve_ {{ use super::*; {_wires(declaration)} {entry} {main} }}\n"


def _wires(declaration: Declaration) -> str:
    return " ".join(map(_wire, declaration.user_types))


def _wire(user_type: UserType) -> str:
    generics = f"<{', '.join(user_type.generics)}>" if user_type.generics else ""
    named = f"[{' '.join(user_type.generics)}] {user_type.name}{generics}"
    if user_type.is_enum:
        return f"::sandbox_rpc::wire_enum!({named} {{ {'; '.join(map(_wire_variant, user_type.variants))} }});"
    return f"::sandbox_rpc::wire_struct!({named} {{ {_names(user_type.variants[0])} }});"


def _wire_variant(variant: Variant) -> str:
    if variant.is_tuple:
        return f"{variant.name}({', '.join(f'item_{field.name}' for field in variant.fields)})"
    return variant.name + (f" {{ {_names(variant)} }}" if variant.fields else "")


def _names(variant: Variant) -> str:
    return ", ".join(field.name for field in variant.fields)


def _preamble_for(code: str, declaration: str) -> str:
    """What of the declaration's preamble `code` does not define itself. Names that it uses come by a glob import, which
    gives way to whatever `code` imports or defines."""
    preamble = rust_declaration.preamble(declaration)
    uses, items = [], []
    for chunk in braces.with_what_it_lacks(code, preamble, _SYNTAX):
        written = preamble[chunk.start : chunk.end].strip()
        if chunk.masked.lstrip().startswith("use "):
            uses.append(f"pub {written}")
        else:
            items.append(written + "\n")
    names = f"mod sandbox_names_ {{ {' '.join(uses)} }} use sandbox_names_::*;\n" if uses else ""
    return names + "".join(items)


# Verdicts ------------------------------------------------------------------------------------------------------

_PANIC = re.compile(
    r"^thread '[^'\n]*' panicked at (?P<file>[^\n:]*):[^\n]*\n"
    r"(?P<message>[^\n]*(?:\n +(?:left|right): [^\n]*)*)",
    re.MULTILINE,
)
_OURS = re.compile(r"^sandbox: ([^\n]*)", re.MULTILINE)
_NO_MEMORY = re.compile(r"^memory allocation of \d+ bytes failed|capacity overflow", re.MULTILINE)


def assertion_failed(execution: Execution) -> bool:
    """Whether the first panic was the tests' own, rather than the sample's."""
    run = execution.run
    panic = _PANIC.search(run.stderr) if run is not None and run.exit_code == 101 else None
    return panic is not None and panic.group("file") == "tests.rs"


def out_of_memory(execution: Execution) -> bool:
    """Whether the allocator gave up: the sample asked for more than there can ever be."""
    run = execution.run
    return run is not None and run.exit_code == -6 and _NO_MEMORY.search(run.stderr) is not None


def explain(execution: Execution) -> str:
    """The compiler's first error, the failed assertion, the panic, or how the sample's process ended."""
    if execution.run is None:
        return _compiler_error(execution.compile) if execution.compile else ""
    run = execution.run
    if execution.mode is Mode.SPLIT and run.judge_exit_code != JudgeExit.SAMPLE_ENDED:
        return _panic(run.judge_stderr)
    return _panic(run.stderr) or text.ended(run.exit_code)


def _compiler_error(step: Step) -> str:
    found = re.search(r"^(error(?:\[E\d+\])?: [^\n]*)\n(?:\s*--> ([\w.]+:\d+):\d+)?", step.stderr, re.MULTILINE)
    if found is None:
        return text.first_line(step.stderr, r"^error", r"\S") or text.compiler_ended(step.exit_code)
    return text.one_line(f"{found.group(2)}: {found.group(1)}" if found.group(2) else found.group(1))


def _panic(messages: str) -> str:
    ours, panic = _OURS.search(messages), _PANIC.search(messages)
    if ours or panic:
        return text.one_line(ours.group(1) if ours else panic.group("message") if panic else "")
    return text.first_line(messages, r"^memory allocation of .* failed", r"^fatal runtime error")
