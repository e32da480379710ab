// tries: a panic that is no panic of Rust's
// verdict: runtime_error
extern "C" {
    fn pthread_exit(value: *mut u8) -> !;
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    unsafe { pthread_exit(std::ptr::null_mut()) }
}
