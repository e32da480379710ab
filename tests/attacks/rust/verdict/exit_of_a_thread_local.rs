// tries: exit code 0 in the destructors of a thread's own values
// verdict: runtime_error
struct Guard;
impl Drop for Guard {
    fn drop(&mut self) {
        std::process::exit(0)
    }
}
thread_local! { static GUARD: Guard = const { Guard }; }

fn even_sum(numbers: Vec<i32>) -> i64 {
    std::thread::spawn(|| GUARD.with(|_| ())).join().unwrap();
    0
}
