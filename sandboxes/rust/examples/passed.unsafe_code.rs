fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut sum = 0;
    for i in 0..numbers.len() {
        let number = unsafe { *numbers.as_ptr().add(i) };
        if number % 2 == 0 {
            sum += number as i64;
        }
    }
    sum
}
