fn even_sum(numbers: Vec<i32>) -> i64 {
    let all: Vec<u8> = Vec::with_capacity(1 << 50);
    all.len() as i64
}
