// tries: memory that nobody gives back, a little at a time
// verdict: memory_limit_exceeded
fn even_sum(numbers: Vec<i32>) -> i64 {
    loop {
        std::mem::forget(vec![1u8; 1 << 16])
    }
}
