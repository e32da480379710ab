// tries: processes without end
// verdict: time_limit_exceeded, runtime_error
// slow: the limit of CPU time, twice
extern "C" {
    fn fork() -> i32;
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    loop {
        unsafe { fork() };
    }
}
