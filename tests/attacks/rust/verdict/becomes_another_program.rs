// tries: exec of a program that succeeds
// verdict: runtime_error
use std::os::unix::process::CommandExt;
use std::process::Command;

fn even_sum(numbers: Vec<i32>) -> i64 {
    let _ = Command::new("/bin/true").exec();
    0
}
