"""Records of the files: the HumanEval-X schema, and the wrong solutions."""

from builder.languages.base import Language
from builder.source import Problem, load_solutions

STUB = "does nothing: returns the empty value of its type"


def task_id(language: Language, problem: Problem) -> str:
    return f"{language.task_prefix}/{problem.number}"


def humaneval_record(language: Language, problem: Problem) -> dict[str, str]:
    """One line of humaneval_<lang>.jsonl, with the fields that the published set has for this language."""
    solutions = load_solutions(problem.folder, language.key)
    head = language.head(problem, solutions.imports)
    return {
        "task_id": task_id(language, problem),
        **head,
        "canonical_solution": language.body(solutions.canonical),
        "test": language.test(problem, problem.tests),
        "example_test": language.test(problem, problem.examples),
    }


def wrong_records(language: Language, problem: Problem) -> list[dict[str, str]]:
    """A stub, then every wrong solution that problem.md names, as lines of wrong_<lang>.jsonl."""
    bodies = load_solutions(problem.folder, language.key).wrong
    if bodies.keys() != problem.wrong.keys():
        missing = sorted(bodies.keys() ^ problem.wrong.keys())
        raise ValueError(f"{problem.folder}: problem.md and {language.key}.md disagree on {', '.join(missing)}")
    bodies = {"stub": language.stub(problem)} | {name: bodies[name] for name in problem.wrong}
    what = {"stub": STUB} | problem.wrong
    return [
        {
            "task_id": task_id(language, problem),
            "name": name,
            "completion": language.body(body),
            "wrong": what[name],
        }
        for name, body in bodies.items()
    ]
