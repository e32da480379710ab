// tries: threads without end
// verdict: wrong_answer, runtime_error
use std::thread;

fn even_sum(numbers: Vec<i32>) -> i64 {
    while thread::Builder::new().stack_size(1 << 16).spawn(|| loop { thread::park() }).is_ok() {}
    0
}
