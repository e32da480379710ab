fn even_sum(numbers: Vec<i32>) -> i64 {
    let sum: i32 = numbers.iter().filter(|n| *n % 2 == 0).sum();
    sum as i64
}
