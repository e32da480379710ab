fn sum_even(numbers: Vec<i32>) -> i64 {
    0
}
