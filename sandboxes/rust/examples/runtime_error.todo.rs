fn even_sum(numbers: Vec<i32>) -> i64 {
    todo!()
}
