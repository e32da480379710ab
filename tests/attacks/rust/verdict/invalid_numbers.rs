// tries: values that their type cannot have
// verdict: wrong_answer, runtime_error
fn even_sum(numbers: Vec<i32>) -> i64 {
    let bytes: Vec<u8> = (0..200).map(|n| n ^ 0xff).collect();
    let flag: bool = unsafe { std::mem::transmute(7u8) };
    let text: &str = unsafe { std::str::from_utf8_unchecked(&bytes) };
    println!("{text}");
    flag as i64
}
