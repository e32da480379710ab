// tries: to sleep with every signal held back, and its children with it
// verdict: time_limit_exceeded
// slow: the limit of wall time, twice
extern "C" {
    fn fork() -> i32;
    fn setsid() -> i32;
    fn pause() -> i32;
    fn sigfillset(set: *mut [u64; 16]) -> i32;
    fn sigprocmask(how: i32, set: *const [u64; 16], before: *mut [u64; 16]) -> i32;
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut all = [0; 16];
    unsafe {
        sigfillset(&mut all);
        sigprocmask(0, &all, std::ptr::null_mut());
        for _ in 0..5 {
            if fork() == 0 {
                setsid();
            }
        }
        loop {
            pause();
        }
    }
}
