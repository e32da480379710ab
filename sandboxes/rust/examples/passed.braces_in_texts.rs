/* } { /* nested } */ */
fn even_sum(numbers: Vec<i32>) -> i64 {
    let (text, mark, raw) = ("}{", '{', r#"}"{"#);
    let life: &'static str = "}";
    assert!(text.contains(mark) && raw.len() + life.len() > 0); // }
    let mut sum = 0;
    for number in numbers {
        if number % 2 == 0 {
            sum += number as i64;
        }
    }
    sum
}
