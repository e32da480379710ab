fn even_sum(numbers: Vec<i32>) -> i64 {
    numbers.iter().find(|n| **n > 100).copied().unwrap() as i64
}
