fn slow(n: u64) -> u64 {
    if n < 2 {
        n
    } else {
        slow(n - 1) + slow(n - 2)
    }
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    slow(60) as i64
}
