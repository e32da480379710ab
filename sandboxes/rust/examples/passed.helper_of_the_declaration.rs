fn even_sum(numbers: Vec<i32>) -> i64 {
    numbers.iter().filter(|n| is_even(**n)).map(|n| *n as i64).sum()
}
