// tries: exit code 0 before the tests are through
// verdict: runtime_error
// problem: Rust/1
fn applied<F: Fn(i64) -> i64>(change: F, times: u32, number: i64) -> i64 {
    std::process::exit(0)
}
