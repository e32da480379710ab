fn even_sum(numbers: Vec<i32>) -> String {
    String::new()
}
