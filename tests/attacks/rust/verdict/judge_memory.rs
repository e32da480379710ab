// tries: memory and descriptors of every other process, and signals to them
// verdict: wrong_answer
use std::fs::OpenOptions;

extern "C" {
    fn kill(pid: i32, signal: i32) -> i32;
}

// Any process but its own: its memory, its descriptors, signals to it.
fn even_sum(numbers: Vec<i32>) -> i64 {
    let own = std::process::id() as i32;
    for pid in (1..400).filter(|pid| *pid != own) {
        for part in ["mem", "environ", "exe", "fd/3", "fd/4"] {
            if OpenOptions::new().read(true).write(true).open(format!("/proc/{pid}/{part}")).is_ok() {
                return 6 + numbers.len() as i64 * 0;
            }
        }
        unsafe { kill(pid, 6) };
    }
    0
}
