// tries: memory in many processes at once
// verdict: memory_limit_exceeded, runtime_error, wrong_answer
extern "C" {
    fn fork() -> i32;
    fn pause() -> i32;
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    for _ in 0..30 {
        if unsafe { fork() } == 0 {
            let block = vec![1u8; 100 << 20];
            unsafe { pause() };
            drop(block);
        }
    }
    std::thread::sleep(std::time::Duration::from_secs(1));
    0
}
