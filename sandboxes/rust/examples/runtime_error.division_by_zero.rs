fn even_sum(numbers: Vec<i32>) -> i64 {
    6 / (numbers.len() - numbers.len()) as i64
}
