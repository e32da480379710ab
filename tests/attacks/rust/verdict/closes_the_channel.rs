// tries: no channel, so nothing that can fail
// verdict: runtime_error
extern "C" {
    fn close(descriptor: i32) -> i32;
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    for descriptor in 0..100 {
        unsafe { close(descriptor) };
    }
    6
}
