fn even_sum(numbers: Vec<i32>) -> i64 {
    assert_eq!(numbers.len(), 7);
    6
}
