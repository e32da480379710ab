fn even_sum(numbers: &str) -> i64 {
    numbers.len() as i64
}
