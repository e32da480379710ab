"""The texts around a Java solution: the bridge to it, the judge's stub of it, and the tests."""

from __future__ import annotations

import re

from humaneval_x.languages import arguments, java_source, text
from humaneval_x.languages.base import Unsplittable
from humaneval_x.languages.java_source import Method, Parameter
from humaneval_x.problems import Problem

#: Classes whose objects sandboxes/java/humaneval/Encoder.java carries.
_CARRIED_WORDS = """
    void boolean byte short int long float double char Boolean Byte Short Integer Long Float Double Character
    Object String CharSequence Number Comparable BigInteger BigDecimal Optional OptionalInt OptionalLong OptionalDouble
    Iterable Collection List ArrayList LinkedList Deque ArrayDeque Queue Set HashSet LinkedHashSet SortedSet TreeSet
    Map HashMap LinkedHashMap SortedMap TreeMap Entry java util lang math extends super
"""
_CARRIED = frozenset(_CARRIED_WORDS.split())
#: Members that are neither methods nor state: constants and nested types.
_IS_STATELESS = re.compile(
    r"\s*(?:(?:public|private|protected|static|final)\s+)*(?:class|record|enum|interface)\b|[^=]*\bfinal\b[^=]*="
)
_PRIMITIVES = frozenset(("boolean", "byte", "short", "int", "long", "float", "double", "char"))


def _imports(problem: Problem) -> str:
    """The declaration's imports on one line, so that what follows keeps its line numbers."""
    return "".join(f"{line} " for line in java_source.imports(problem.declaration))


def tests(problem: Problem) -> str:
    """The tests' text as it is, behind the declaration's imports."""
    return _imports(problem) + problem.tests


def tests_class(problem: Problem) -> str:
    """The class whose main method runs the tests."""
    masked = java_source.mask(problem.tests)
    before_main = masked[: masked.find("static void main")]
    names: list[str] = re.findall(r"\bclass\s+(\w+)", before_main)
    return names[-1] if names else "Main"


def check_carried(problem: Problem, method: Method) -> None:
    """Whether all that the tests hand over or get back can travel.

    Raises:
        Unsplittable: it cannot; says what.
    """
    variables = re.findall(r"(?:^|,)\s*(\w+)", method.generic)
    for written in (method.returns, *(parameter.type for parameter in method.parameters)):
        for word in re.findall(r"\w+", written):
            if word not in _CARRIED and word not in variables:
                raise Unsplittable(f"{method.name} has to do with objects of {word}, which plain data cannot carry")
    for member in java_source.members_of(problem.declaration, method.owner):
        name = java_source.name_of(member)
        if name == method.owner:
            raise Unsplittable(f"{method.owner} has a constructor")
        if member.complete and name is None and not _IS_STATELESS.match(member.masked):
            raise Unsplittable(f"{method.owner} has fields, of which each process would have its own")


def stub(problem: Problem, method: Method) -> str:
    """The declaration's class, whose method asks the sample's process."""
    number = "0" if method.is_static else "humanevalNumber"
    how = "callInPlace" if _is_in_place(problem, method) else "call"
    handed = "".join(f", (Object) {parameter.name}" for parameter in method.parameters)
    call = f"humaneval.Remote.{how}({number}{handed})"
    if method.returns in _PRIMITIVES:
        call = f"humaneval.Remote.to{method.returns.capitalize()}({call})"
    elif method.returns != "void":
        call = f"({method.returns}) {call}"
    statement = call if method.returns == "void" else f"return {call}"
    field = "" if method.is_static else "    private final int humanevalNumber = humaneval.Remote.create();\n"
    return f"{problem.declaration.rstrip()}\n        {statement};\n    }}\n{field}}}\n"


def bridge(problem: Problem, method: Method) -> str:
    """What calls the sample's method, as statically typed as the tests' own calls."""
    target = method.owner if method.is_static else f"(({method.owner}) solution)"
    handed = ", ".join(f"({_cast(method, parameter)}) a[{i}]" for i, parameter in enumerate(method.parameters))
    call = f"{target}.{method.name}({handed})"
    return f"""{_imports(problem)}
@SuppressWarnings({{"unchecked", "rawtypes"}})
public final class HumanevalBridge implements humaneval.Bridge {{
    public java.lang.Object create() throws java.lang.Throwable {{
        return {"null" if method.is_static else f"new {method.owner}()"};
    }}

    public java.lang.Object call(java.lang.Object solution, java.lang.Object[] a) throws java.lang.Throwable {{
        {f"{call}; return null" if method.returns == "void" else f"return {call}"};
    }}
}}
"""


def _cast(method: Method, parameter: Parameter) -> str:
    """The type of an argument in the bridge; that of a generic method without what only the method can name."""
    if not method.generic:
        return parameter.type
    raw = re.sub(r"<.*>", "", parameter.type)
    bounds = {part.split()[0]: part for part in text.split_list(method.generic)}
    _, extends, bound = bounds.get(raw, "").partition(" extends ")
    if raw in bounds:
        return re.sub(r"<.*>|&.*", "", bound).strip() if extends else "Object"
    return raw


_CHANGES = (
    r"\.(?:(?:add|remove|put|retain)\w*|set|clear|sort|replaceAll|merge|compute\w*|push|pop|poll\w*|offer\w*)\s*\("
)
_READS = re.compile(
    r"\b(?:Arrays\.(?:asList|stream|toString|equals|copyOf\w*|hashCode)|Collections\.(?:max|min|frequency|unmodifiable\w+))\("
)


def _is_in_place(problem: Problem, method: Method) -> bool:
    """Whether the tests have to see what a call makes of its arguments: see `arguments`."""
    if method.returns == "void":
        return True
    body = _READS.sub("(", java_source.mask(problem.canonical_solution))
    names = "|".join(arguments.with_aliases(body, [parameter.name for parameter in method.parameters]))
    argument, item = rf"\b(?:{names})\b", r"(?:\s*\[[^\]\n]*\])"
    changes = (
        rf"{argument}(?:\.get\([^()]*\))*{_CHANGES}|{argument}{item}+\s*(?:[-+*/%&|^]|<<|>>>?)?=(?!=)"
        rf"|{argument}{item}+\s*(?:\+\+|--)|\b(?:Collections|Arrays)\.\w+\(\s*{argument}"
    )
    return re.search(changes, body) is not None and arguments.observed(java_source.mask(problem.tests), method.name)
