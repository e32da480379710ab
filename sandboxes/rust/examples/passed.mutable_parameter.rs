fn even_sum(mut numbers: Vec<i32>) -> i64 {
    numbers.retain(|n| n % 2 == 0);
    numbers.sort();
    numbers.drain(..).map(i64::from).sum()
}
