// tries: a source that includes itself
// verdict: compile_error
include!("/w/sample/solution.rs");

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
