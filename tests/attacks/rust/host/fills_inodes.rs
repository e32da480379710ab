// tries: files, folders and links until there are no more
// verdict: wrong_answer, runtime_error
use std::fs;
use std::os::unix::fs::symlink;

fn even_sum(numbers: Vec<i32>) -> i64 {
    for folder in ["/tmp", "/dev/shm", "."] {
        for n in 0..25_000 {
            let path = format!("{folder}/{n}");
            let made = match n % 3 {
                0 => fs::create_dir(path),
                1 => symlink("/", path),
                _ => fs::write(path, b""),
            };
            if made.is_err() {
                break;
            }
        }
    }
    0
}
