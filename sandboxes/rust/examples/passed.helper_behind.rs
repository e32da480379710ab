fn even_sum(numbers: Vec<i32>) -> i64 {
    numbers.iter().map(|n| halved(*n)).sum()
}

/// A number that can be halved, or 0.
const fn halved(number: i32) -> i64 {
    if number % 2 == 0 {
        number as i64
    } else {
        0
    }
}
