// tries: a panic message that is not UTF-8
// verdict: runtime_error
use std::fs::File;
use std::io::Write;
use std::os::fd::FromRawFd;

fn even_sum(numbers: Vec<i32>) -> i64 {
    let frame: Vec<u8> = vec![7, 0, 0, 0, b'E', b's', 1, 0, 0, 0, 255];
    unsafe { File::from_raw_fd(4) }.write_all(&frame).unwrap();
    std::thread::sleep(std::time::Duration::from_secs(5));
    6
}
