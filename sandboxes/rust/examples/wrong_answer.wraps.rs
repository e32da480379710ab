fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut sum = 0i32;
    for number in numbers {
        if number % 2 == 0 {
            sum = sum.wrapping_add(number);
        }
    }
    sum as i64
}
