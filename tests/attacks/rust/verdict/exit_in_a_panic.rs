// tries: exit code 0 when what it panicked with is dropped
// verdict: runtime_error
struct Payload;
impl Drop for Payload {
    fn drop(&mut self) {
        std::process::exit(0)
    }
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    std::panic::panic_any(Payload)
}
