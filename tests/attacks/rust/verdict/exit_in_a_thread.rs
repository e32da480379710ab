// tries: exit code 0 in another thread
// verdict: runtime_error
fn even_sum(numbers: Vec<i32>) -> i64 {
    std::thread::spawn(|| std::process::exit(0));
    std::thread::sleep(std::time::Duration::from_secs(1));
    0
}
