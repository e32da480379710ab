fn from(numbers: &[i32], depth: usize) -> i64 {
    if depth > 0 {
        return from(numbers, depth - 1) + 0;
    }
    numbers.iter().filter(|n| *n % 2 == 0).map(|n| *n as i64).sum()
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    from(&numbers, 100_000)
}
