// tries: a secret in the compiler's environment
// verdict: compile_error
const SECRET: &str = env!("SANDBOX_SECRET");

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
