const SECRET: &str = env!("SANDBOX_SECRET");

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
