fn even_sum(numbers: Vec<i32>) -> i64 {
    even_sum(numbers.clone()) + 1
}
