// tries: all descriptors and all that pipes and sockets can hold
// verdict: wrong_answer, runtime_error, memory_limit_exceeded
use std::io::Write;
use std::os::unix::net::UnixStream;

fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut held = Vec::new();
    while let Ok((mut one, other)) = UnixStream::pair() {
        let _ = one.set_nonblocking(true);
        while one.write(&[1; 1 << 16]).is_ok() {}
        held.push((one, other));
    }
    0
}
