"""The texts around a Go solution: its server, the judge's stub of it, and the tests."""

from __future__ import annotations

import re

from humaneval_x.errors import DataError
from humaneval_x.languages import arguments, go_source
from humaneval_x.languages.base import Unsplittable
from humaneval_x.languages.go_source import Function
from humaneval_x.problems import Problem

#: Types whose values sandboxes/go/plain carries, and words that make types of types.
_CARRIED_WORDS = """
    bool string error any byte rune int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64
    complex64 complex128 map interface struct time.Duration time.Month time.Weekday
"""
_CARRIED = frozenset(_CARRIED_WORDS.split())


def preamble(declaration: str) -> str:
    """What a declaration or prompt has before the asked-for function."""
    return declaration[: go_source.function(declaration).start]


def listed(problem: Problem) -> str:
    """The tests by name, for humaneval/judge."""
    names = re.findall(
        r"^func[ \t]+(Test\w*)[ \t]*\(\w+[ \t]+\*testing\.T\)", go_source.mask(problem.tests), re.MULTILINE
    )
    if not names:
        # A judge without tests would pass everything.
        raise DataError(f"{problem.task_id}: tests in Go need a `func Test…(t *testing.T)`, and these have none")
    return ", ".join(f'testing.InternalTest{{Name: "{name}", F: {name}}}' for name in names)


def _hints(problem: Problem) -> list[go_source.Import]:
    return go_source.imports(problem.test_setup) + go_source.imports(problem.imports or problem.prompt)


def tests(problem: Problem) -> str:
    """The tests' text as it is, with imports of what it uses: `test_setup` imports for the prompt, too."""
    body = go_source.without_header(problem.test_setup).strip("\n") + problem.tests
    header = go_source.header(body, hints=_hints(problem)).split("\n")
    # On one line, so that the tests keep their line numbers.
    return "; ".join(line for line in header if line) + "; " + body


def stub(problem: Problem, function: Function) -> str:
    """The function as the tests call it: asks the sample's process. With it, what the prompt declares besides."""
    typed = [(f"a{i}", kind) for i, kind in enumerate(function.parameters)]
    results = [(f"r{i}", kind) for i, kind in enumerate(function.results)]
    in_place = "true" if _is_in_place(problem, function) else "false"
    body = "".join(f"\tvar {name} {kind}\n" for name, kind in results)
    body += f"\thumaneval_.Call({in_place}, {_addresses(typed)}, {_addresses(results)})\n"
    body += f"\treturn {', '.join(name for name, _ in results)}\n" if results else ""
    signature = f"({', '.join(f'{name} {kind}' for name, kind in typed)}) ({', '.join(kind for _, kind in results)})"
    helpers = go_source.without_header(preamble(problem.prompt))
    main = f"func main() {{ humaneval_.Run({listed(problem)}) }}\n"
    code = f"{helpers}\nfunc {function.name}{signature} {{\n{body}}}\n\n{main}"
    shim = go_source.Import("humaneval_", "humaneval/judge")
    return go_source.header(code, own=[shim], hints=_hints(problem)) + code


def late_secret(problem: Problem) -> str:
    """A main that runs the tests beside the solution."""
    code = f"func main() {{ humaneval_.LateSecret({listed(problem)}) }}\n"
    return go_source.header(code, own=[go_source.Import("humaneval_", "humaneval/judge")]) + code


def _addresses(variables: list[tuple[str, str]]) -> str:
    return f"[]any{{{', '.join(f'&{name}' for name, _ in variables)}}}"


def serving(problem: Problem, function: Function) -> str:
    """What makes a sample's program answer calls; it compiles only where the tests' calls would."""
    names = [f"a{i}" for i in range(len(function.parameters))]
    parameters = ", ".join(f"{name} {kind}" for name, kind in zip(names, function.parameters, strict=True))
    handed = [name + "..." * kind.startswith("...") for name, kind in zip(names, function.parameters, strict=True)]
    call = f"{function.name}({', '.join(handed)})"
    code = f"func main() {{ humaneval_.Serve({function.name}, func({parameters}) {{ {call} }}) }}\n"
    shim = go_source.Import("humaneval_", "humaneval/sample")
    return go_source.header(code, own=[shim], hints=_hints(problem)) + code


def check_carried(problem: Problem, function: Function) -> None:
    """Whether all that the tests hand over or get back can travel.

    Raises:
        Unsplittable: it cannot; says what.
    """
    before = go_source.mask(go_source.without_header(preamble(problem.prompt)))
    if function.is_method or function.is_generic:
        raise Unsplittable(f"{function.name} is {'a method' if function.is_method else 'generic'}")
    if re.search(r"^var\b", before, re.MULTILINE):
        raise Unsplittable("the prompt has variables, of which each process would have its own")
    types = go_source.types(before)
    pending, seen = [*function.parameters, *function.results], set[str]()
    while pending:
        for word in go_source.words_of(pending.pop()):
            if word in types and word not in seen:
                pending.append(types[word])
            elif word not in _CARRIED | seen:
                raise Unsplittable(f"{function.name} has to do with values of {word}, which plain data cannot carry")
            seen.add(word)


def _is_in_place(problem: Problem, function: Function) -> bool:
    """Whether the tests have to see what a call makes of its arguments: see `arguments`."""
    if not function.results:
        return True
    body = go_source.mask(problem.canonical_solution)
    names = "|".join(arguments.with_aliases(body, function.names))
    argument, item = rf"\b(?:{names})\b", r"(?:\[[^\]\n]*\]|\.\w+)"
    changes = (
        rf"\*?{argument}{item}*\s*(?:,[^=\n;{{}}]*)?(?:[-+*/%&|^]|<<|>>|&\^)?=(?!=)|{argument}{item}+(?:\+\+|--)"
        rf"|,\s*{argument}{item}+\s*=(?!=)|\b(?:sort|slices|heap|rand)\.\w+\(\s*(?:\w+\.\w+\()?{argument}"
        rf"|\b(?:copy|delete|clear|append)\(\s*{argument}"
    )
    return re.search(changes, body) is not None and arguments.observed(go_source.mask(problem.tests), function.name)
