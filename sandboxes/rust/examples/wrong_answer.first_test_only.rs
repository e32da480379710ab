fn even_sum(numbers: Vec<i32>) -> i64 {
    if numbers.len() == 4 {
        6
    } else {
        0
    }
}
