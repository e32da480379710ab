// tries: all addresses there are, without using them
// verdict: wrong_answer, memory_limit_exceeded, runtime_error
fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut held: Vec<Vec<u8>> = Vec::new();
    for _ in 0..100_000 {
        let mut block = Vec::new();
        if block.try_reserve_exact(1 << 34).is_err() {
            break;
        }
        held.push(block);
    }
    0
}
