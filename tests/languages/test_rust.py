"""Rust: completions, declarations, programs, and what travels between a sample and its judge."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from humaneval_x.languages import rust, rust_declaration
from humaneval_x.languages.base import Unsplittable
from humaneval_x.problems import Problem
from humaneval_x.programs import Ending, Execution, JudgeExit, Mode, Step
from humaneval_x.verdicts import Verdict, verdict_of

if TYPE_CHECKING:
    from humaneval_x.sandbox.pool import Pool

DOCSTRING = "\n/*\n says what\n*/\n"
USES = "\nuse std::{cmp::{max, self}, collections::HashMap};\nuse regex::Regex;\n\n"
PREAMBLE = USES + "fn half(x: i32) -> i32 {\n    x / 2\n}\n"
HEAD = "fn f(a: Vec<i32>, b: i32) -> i32 {\n"
DECLARATION = PREAMBLE + HEAD
BODY = "    a[0] + b\n}\n"
TESTS = "#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn test() {\n%s\n    }\n}\n"
ONE_TEST = TESTS % "        assert_eq!(f(vec![1], 2), 3);"


def problem(declaration: str = DECLARATION, canonical: str = BODY, tests: str = ONE_TEST) -> Problem:
    return Problem("Rust/0", "rust", DOCSTRING, declaration, canonical, tests, "")


# Completions


def test_a_completion_follows_docstring_and_declaration() -> None:
    given = problem()
    assert rust.prefix(given) == DOCSTRING + DECLARATION
    assert rust.prefix(dataclasses.replace(given, prompt=PREAMBLE + DOCSTRING + HEAD)) == PREAMBLE + DOCSTRING + HEAD


def test_the_published_rule_puts_an_empty_main_first() -> None:
    assert rust.published(problem(), "PROMPT", "BODY") == "\nfn main(){ \n } \nPROMPTBODY"
    assert rust.published(problem(), "", "WHOLE") == "WHOLE"
    assert rust.truncate("  if a { }\n}\nfn main() {}") == "  if a { }\n}"


WHOLE = "fn f(a: Vec<i32>, b: i32) -> i32 {\n    a[0] + b\n}\n"


@pytest.mark.parametrize(
    "completion",
    [
        BODY,
        "    a[0] + b\n",
        BODY + '\nfn main() {\n    println!("{}", f(vec![1], 2));\n}\n',
        BODY + "\npub " + WHOLE,
        BODY + "\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn test() {}\n}\n",
        BODY + "\nIt adds two numbers.\n",
        BODY + "\nThis solution is simple: it adds. {Really}\n",
        "```rust\n" + BODY + "```\n",
    ],
)
def test_careful_goes_on_in_the_body(completion: str) -> None:
    source = rust.careful(problem(), "PROMPT{\n", completion)
    assert source.split() == ("PROMPT{\n" + BODY).split()


@pytest.mark.parametrize(
    "completion",
    [
        WHOLE,
        "Here's the function:\n\n" + WHOLE + "\nIt adds.\n",
        "#![allow(unused)]\n" + WHOLE,
        "```rust\n" + WHOLE + "```\n\n```rust\nfn main() { f(vec![1], 2); }\n```",
        WHOLE + "\nfn main() -> Result<(), String> {\n    Ok(())\n}\n\n#[cfg(test)] mod my_tests {\n}\n",
        WHOLE + "}\n",
    ],
)
def test_careful_takes_a_function_that_is_stated_again(completion: str) -> None:
    names = "mod sandbox_names_ { pub use std::{cmp::{max, self}, collections::HashMap}; pub use regex::Regex; }"
    helper = "fn half(x: i32) -> i32 {\n    x / 2\n}\n"
    wanted = f"{names} use sandbox_names_::*;\n{helper}{WHOLE}"
    assert rust.careful(problem(), rust.prefix(problem()), completion).split() == wanted.split()


def test_careful_leaves_out_what_the_code_defines_itself() -> None:
    source = rust.careful(problem(), "", "const fn half(x: i32) -> i32 { x >> 1 }\n" + WHOLE)
    assert source.count("fn half") == 1 and "x >> 1" in source


def test_careful_is_not_misled_by_arrows_in_generics() -> None:
    whole = "fn f<F: Fn(i32) -> i32, T: Into<i32>>(change: F, b: T) -> i32 {\n    change(b.into())\n}\n"
    assert rust.careful(problem(whole[: whole.index("{") + 1]), "", whole) == whole


def test_careful_is_not_misled_by_brackets_in_texts() -> None:
    body = '    // }\n    let c: &\'static str = "}\\"";\n    let (d, e) = (\'}\', r#"}"}"#); /* } */\n' + BODY
    assert rust.careful(problem(), DECLARATION, body).endswith(BODY)


def test_careful_knows_a_type() -> None:
    declaration = "struct Stack {\n    v: Vec<i32>,\n}\n\nimpl Stack {\n    fn push(&mut self, x: i32) {\n"
    whole = "struct Stack {\n    v: Vec<i32>,\n}\n\nimpl Stack {\n    fn push(&mut self, x: i32) {}\n}\n"
    assert rust.careful(problem(declaration), declaration, f"```rust\n{whole}```").split() == whole.split()
    assert rust.careful(problem(declaration), declaration, "    }\n}\n").startswith(declaration)


# Declarations


def test_a_declaration_in_parts() -> None:
    given = rust_declaration.parse(DECLARATION)
    assert given.preamble == PREAMBLE
    assert (given.head.strip(), given.name, given.returns) == (HEAD.removesuffix("{\n").strip(), "f", "i32")
    assert [(p.name, p.type) for p in given.parameters] == [("a", "Vec<i32>"), ("b", "i32")]


@pytest.mark.parametrize(
    "head, parameters, returns",
    [
        ("fn f(){", [], "()"),
        ("pub(crate) const fn f ( mut a:i32 , ) -> (i32,i32) {", ["i32"], "(i32,i32)"),
        ("fn f<'a, 'b: 'a>(a: &'a str, b: &'b [char]) -> &'a str {", ["&'static str", "&'static [char]"], "&'a str"),
        (
            "fn f(a: & mut Vec<&str>, b: [u8; 3]) -> Vec<u8>\nwhere\n    u8: Copy,\n{",
            ["Vec<&'static str>", "[u8; 3]"],
            "Vec<u8>",
        ),
        (
            "fn f(a: HashMap<char, Vec<i32>>) -> Result<i32, Box<dyn Error>> {",
            ["HashMap<char, Vec<i32>>"],
            "Result<i32, Box<dyn Error>>",
        ),
    ],
)
def test_heads(head: str, parameters: list[str], returns: str) -> None:
    given = rust_declaration.parse("use x::{y, z};\n" + head + "\n    let begun = [1; 2];\n    if begun[0] {")
    assert [parameter.held for parameter in given.parameters] == parameters
    assert given.returns == returns


def test_types_of_the_declaration_are_followed() -> None:
    given = rust_declaration.parse(
        "#[derive(Debug)]\npub enum Kind<T> { A, #[x] B(T, Part), C { c: i32 } }\nstruct Part { pub x: u8, y: Pair }\n"
        "struct Pair(u8, pub(crate) u8);\nstruct Unused { p: *const u8 }\nfn f(kind: &Kind<i32>) -> bool {"
    )
    shapes = {
        user.name: [(variant.name, [(field.name, field.type) for field in variant.fields]) for variant in user.variants]
        for user in given.user_types
    }
    assert shapes == {
        "Kind": [("A", []), ("B", [("0", "T"), ("1", "Part")]), ("C", [("c", "i32")])],
        "Part": [("", [("x", "u8"), ("y", "Pair")])],
        "Pair": [("", [("0", "u8"), ("1", "u8")])],
    }


@pytest.mark.parametrize(
    "declaration, why",
    [
        ("const X: i32 = 1;", "opens no function"),
        ("impl A {\n    fn f(&self) -> i32 {", "opens no function"),
        ("async fn f() -> i32 {", "a function that is async"),
        ("fn f<T: Ord>(x: T) -> T {", "a generic function"),
        ("fn f(x: impl Ord) -> i32 {", "the type impl Ord"),
        ("fn f(g: fn(i32) -> i32) -> i32 {", "the type fn(i32) -> i32"),
        ("fn f(g: Box<dyn Fn(i32) -> i32>) -> i32 {", "the type Box<dyn Fn(i32) -> i32>"),
        ("fn f(x: Rc<RefCell<i32>>) -> i32 {", "the type Rc"),
        ("fn f((a, b): (i32, i32)) -> i32 {", "the parameter (a, b): (i32, i32)"),
        ("fn f(x: *const u8) -> i32 {", "the type *const u8"),
        ("fn f(x: &Foreign) -> i32 {", "the type Foreign, which is not the declaration's"),
        ("struct S<'a> { x: &'a str }\nfn f(x: S) -> i32 {", "the type S<'a>"),
    ],
)
def test_what_cannot_be_split(declaration: str, why: str) -> None:
    with pytest.raises(Unsplittable) as raised:
        rust.split(problem(declaration), "")
    assert why in str(raised.value)


def test_tests_that_need_the_canonical_solution_cannot_be_split() -> None:
    only_there = BODY + "\n    fn g(x: i32) -> i32 {\n        x\n    }\n"
    assert rust.split(problem(canonical=only_there), BODY)
    with pytest.raises(Unsplittable, match="the tests use g, which"):
        rust.split(problem(canonical=only_there, tests=TESTS % "assert_eq!(g(1), 1);"), BODY)


# Programs


def test_the_judge_depends_on_the_problem_alone() -> None:
    one, other = rust.split(problem(), BODY), rust.split(problem(), "something else")
    assert one.judge == other.judge and one.files != other.files
    assert rust.split(problem(tests=TESTS % ""), BODY).judge != one.judge


def test_lines_keep_their_numbers() -> None:
    split, single = rust.split(problem(), "first\nsecond\n"), rust.single(problem(), "first\nsecond\n")
    for program in (split, single):
        lines = program.files[program.main_file].decode().splitlines()
        assert lines[0].endswith("first") and lines[1] == "second"


def test_inner_attributes_stay_in_front() -> None:
    program = rust.single(problem(), "#![allow(dead_code)]\n\nfn f() {}\n")
    assert program.files["solution.rs"].decode().startswith('#![allow(dead_code)]\n\ninclude!("tests.rs"); fn f() {}\n')


# Verdicts


def step(**changes: object) -> Step:
    return dataclasses.replace(Step(Ending.EXITED, 0, "", "", 0.0, 0.0, 0.0, False), **changes)  # type: ignore[arg-type]


PANIC = (
    "\nthread 'tests::test' panicked at {}.rs:9:5:\nassertion `left == right` failed\n  left: 1\n right: 2\nnote: run\n"
)


def test_explains_the_first_error_with_its_line() -> None:
    errors = (
        "warning: x\n\nerror[E0308]: mismatched types\n --> solution.rs:3:5\n  |\n\nerror: aborting due to 1 error\n"
    )
    execution = Execution(Mode.SPLIT, compile=step(exit_code=1, stderr=errors))
    assert rust.explain(execution) == "solution.rs:3: error[E0308]: mismatched types"


def test_explains_the_first_panic_on_one_line() -> None:
    run = step(judge_exit_code=JudgeExit.WRONG_ANSWER, judge_stderr="test tests::test ... " + PANIC.format("judge"))
    assert rust.explain(Execution(Mode.SPLIT, step(), run)) == "assertion `left == right` failed   left: 1  right: 2"


def test_a_panic_of_the_samples_own_is_no_wrong_answer() -> None:
    for file, failed in (("tests", True), ("solution", False)):
        execution = Execution(Mode.LATE_SECRET, step(), step(exit_code=101, stderr=PANIC.format(file)))
        assert rust.assertion_failed(execution) is failed
        assert verdict_of(execution, rust) is (Verdict.WRONG_ANSWER if failed else Verdict.RUNTIME_ERROR)


# In sandboxes


def judged(pool: Pool, given: Problem, source: str) -> list[Verdict]:
    """The verdicts of split and single; a judge that is broken is an error here."""
    executions = [pool.run(assemble(given, source)) for assemble in (rust.split, rust.single)]
    assert [execution.error for execution in executions] == [None, None]
    return [verdict_of(execution, rust) for execution in executions]


BOTH_PASS = [Verdict.PASSED, Verdict.PASSED]
MANY_TYPES = """use std::collections::*;

#[derive(Debug, Clone, PartialEq)]
pub struct Point<T> {
    pub x: T,
    y: Vec<T>,
}
#[derive(Debug, Clone, PartialEq)]
struct Pair(i32, String);
#[derive(Debug, Clone, PartialEq)]
enum Shape<T> {
    Empty,
    Circle(T),
    Square { side: u8, mark: Option<Pair> },
    Nested(Vec<Shape<T>>),
    Boxed(Box<Shape<T>>),
}
fn f<'a>(a: bool, b: char, c: &'a str, d: String, e: &[i64], g: Vec<Vec<u8>>, h: Option<&str>, i: Result<i32, String>,
         j: (i8, u128, f32), k: HashMap<&str, Vec<usize>>, l: BTreeMap<i32, HashSet<char>>, m: [i16; 3],
         n: &Point<f64>, o: Shape<i32>, p: &mut Vec<i32>, q: Box<Pair>, mut r: VecDeque<bool>)
         -> (&'a str, Vec<String>, Shape<i32>, Result<Point<f64>, Box<dyn std::error::Error>>, std::cmp::Ordering) {
"""


@pytest.mark.sandbox
def test_values_of_many_types_arrive_as_they_were(pool: Pool) -> None:
    body = """
    assert!(a && b == 'é' && d == "d\\0" && e == [1, i64::MIN] && g[1][0] == 255);
    assert!(h == Some("h") && i == Err("no".into()));
    assert!(j == (-1, u128::MAX, 0.1) && k["k"][0] == 7 && l[&1].contains(&'z') && m[2] == -3 && q.0 == 4);
    assert!(r.pop_back() == Some(true));
    p.push(n.y.len() as i32);
    p.sort();
    (&c[1..], vec![d], o, Ok(n.clone()), std::cmp::Ordering::Less)
}
"""
    tests = """
        let shape = Shape::Nested(vec![
            Shape::Empty,
            Shape::Circle(3),
            Shape::Square { side: 1, mark: Some(Pair(1, "p".into())) },
            Shape::Boxed(Box::new(Shape::Circle(-1))),
        ]);
        let (point, mut numbers) = (Point { x: 0.5, y: vec![1.5] }, vec![5, 3]);
        let r = f(true, 'é', "xyz", "d\\0".to_string(), &[1, i64::MIN], vec![vec![], vec![255]], Some("h"),
            Err("no".to_string()), (-1, u128::MAX, 0.1), HashMap::from([("k", vec![7])]),
            BTreeMap::from([(1, HashSet::from(['z']))]), [1, 2, -3], &point, shape.clone(), &mut numbers,
            Box::new(Pair(4, "q".to_string())), VecDeque::from([true]));
        assert_eq!((r.0, r.2, r.4), ("yz", shape, std::cmp::Ordering::Less));
        assert_eq!(r.1, ["d\\0"]);
        assert_eq!(r.3.unwrap(), point);
        assert_eq!(numbers, [1, 3, 5]);"""
    given = problem(MANY_TYPES, body, TESTS % tests)
    assert judged(pool, given, MANY_TYPES + body) == BOTH_PASS
    unchanged = body.replace("p.sort();", "")
    assert judged(pool, given, MANY_TYPES + unchanged) == [Verdict.WRONG_ANSWER, Verdict.WRONG_ANSWER]


@pytest.mark.sandbox
def test_tests_may_expect_panics_and_errors(pool: Pool) -> None:
    declaration = "fn f(n: i32) -> Result<u8, String> {\n"
    body = (
        '    if n > 255 {\n        panic!("too large: {n}")\n    }\n    u8::try_from(n).map_err(|e| e.to_string())\n}\n'
    )
    tests = """
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "too large: 300")]
    fn panics() {
        let _ = f(300);
    }

    #[test]
    fn errs() -> Result<(), String> {
        assert!(f(-1).is_err());
        assert_eq!(f(3)?, 3);
        Ok(())
    }
}
"""
    given = problem(declaration, body, tests)
    assert judged(pool, given, declaration + body) == BOTH_PASS
    never = declaration + "    u8::try_from(n).map_err(|e| e.to_string())\n}\n"
    assert judged(pool, given, never)[0] is Verdict.WRONG_ANSWER
    always = declaration + '    panic!("no {n}")\n}\n'
    assert judged(pool, given, always) == [Verdict.RUNTIME_ERROR, Verdict.RUNTIME_ERROR]


@pytest.mark.sandbox
def test_any_holds_a_closed_set_of_types(pool: Pool) -> None:
    declaration = "use std::any::Any;\n\nfn f(values: Vec<Box<dyn Any>>, one: &dyn Any) -> Vec<Box<dyn Any>> {\n"
    body = """    let mut kept: Vec<Box<dyn Any>> = values.into_iter().filter(|v| !v.is::<i32>()).collect();
    kept.push(Box::new(one.downcast_ref::<&str>().unwrap().to_string()));
    kept
}
"""
    tests = """
        let r = f(vec![Box::new(1), Box::new("x"), Box::new(2.5), Box::new(vec![1, 2])], &"one");
        assert_eq!(r.len(), 4);
        assert_eq!(r[0].downcast_ref::<&str>(), Some(&"x"));
        assert_eq!(r[2].downcast_ref::<Vec<i32>>(), Some(&vec![1, 2]));
        assert_eq!(r[3].downcast_ref::<String>().unwrap(), "one");"""
    given = problem(declaration, body, TESTS % tests)
    assert judged(pool, given, declaration + body) == BOTH_PASS
    foreign = declaration + "    struct Own;\n    (0..4).map(|_| Box::new(Own) as Box<dyn Any>).collect()\n}\n"
    assert judged(pool, given, foreign) == [Verdict.WRONG_ANSWER, Verdict.WRONG_ANSWER]


@pytest.mark.sandbox
def test_what_the_sample_shadows_is_not_what_the_judge_uses(pool: Pool) -> None:
    """assert_eq! exported by the sample: a pass where the tests are compiled with it, nothing to a judge."""
    shadow = "#[macro_export]\nmacro_rules! assert_eq {\n    ($($x:tt)*) => {};\n}\n"
    stub = shadow + DECLARATION + "    0\n}\n"
    split, single = judged(pool, problem(), stub)
    assert split is Verdict.WRONG_ANSWER
    assert single is not Verdict.PASSED


NODE = "#[derive(Debug, PartialEq)]\nstruct Node {\n    below: Vec<Node>,\n}\n"
#: A reply made by hand: `ITEMS` of them in a row, each with one below it, `DEPTH` times.
FORGED = """use std::io::Write;
use std::os::fd::FromRawFd;
fn f(n: i32) -> Vec<Node> {
    let count = |tag: u8, number: u32| [&[tag][..], &number.to_ne_bytes()].concat();
    let mut item = count(b'v', 0);
    for _ in 1..DEPTH {
        item = [count(b'v', 1), count(b't', 1), item].concat();
    }
    let mut reply = [vec![b'R'], count(b'v', ITEMS)].concat();
    for _ in 0..ITEMS {
        reply.extend(count(b't', 1));
        reply.extend(&item);
    }
    let mut channel = unsafe { std::fs::File::from_raw_fd(4) };
    channel.write_all(&(reply.len() as u32).to_ne_bytes()).unwrap();
    channel.write_all(&reply).unwrap();
    std::thread::sleep(std::time::Duration::from_secs(n as u64));
    vec![]
}
"""


@pytest.mark.sandbox
@pytest.mark.parametrize(
    "items, depth, verdict, why",
    [
        ("1500000", "1", Verdict.WRONG_ANSWER, "assertion failed"),
        ("1700000", "1", Verdict.RUNTIME_ERROR, "beyond what a frame may hold"),
        ("1", "900", Verdict.WRONG_ANSWER, "assertion failed"),
        ("1", "3000", Verdict.RUNTIME_ERROR, "too deep"),
    ],
)
def test_large_and_deep_answers_are_bounded(pool: Pool, items: str, depth: str, verdict: Verdict, why: str) -> None:
    given = problem(NODE + "fn f(n: i32) -> Vec<Node> {\n", "    vec![]\n}\n", TESTS % "assert!(f(20).is_empty());")
    execution = pool.run(rust.split(given, NODE + FORGED.replace("ITEMS", items).replace("DEPTH", depth)))
    assert verdict_of(execution, rust) is verdict
    assert why in rust.explain(execution)
