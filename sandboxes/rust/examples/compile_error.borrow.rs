fn even_sum(numbers: Vec<i32>) -> i64 {
    let moved = numbers;
    numbers.len() as i64 + moved.len() as i64
}
