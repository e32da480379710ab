fn even_sum(numbers: Vec<i32>) -> i64 {
    numbers.into_iter().filter(|n| n % 2 == 0).map(i64::from).sum()
}
