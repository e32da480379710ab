fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut sum = 0;
    for number in numbers {
        if number % 2