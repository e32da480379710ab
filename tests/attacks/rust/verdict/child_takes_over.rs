// tries: exit code 0 while a child goes on
// verdict: runtime_error
extern "C" {
    fn fork() -> i32;
    fn _exit(code: i32) -> !;
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    unsafe {
        if fork() != 0 {
            _exit(0)
        }
    }
    std::thread::sleep(std::time::Duration::from_secs(2));
    6
}
