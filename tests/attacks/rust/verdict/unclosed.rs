// tries: a module that swallows what is put behind the sample
// verdict: compile_error
fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
mod rest {
