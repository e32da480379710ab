// tries: a message of the compiler's that says passed
// verdict: compile_error
compile_error!("passed");

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
