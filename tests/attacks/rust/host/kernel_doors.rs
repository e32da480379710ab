// tries: system calls that are nothing for a program that computes
// verdict: wrong_answer
use std::io::Error;

extern "C" {
    fn syscall(number: i64, ...) -> i64;
}
// io_uring, bpf, perf_event_open, userfaultfd, keyctl, ptrace, process_vm_*, kcmp, modules, kexec, swap, quota, acct, fanotify,
// open_by_handle_at, iopl, SysV IPC, the mount calls, namespaces, memfd_secret, personality.
const CALLS: [i64; 58] = [
    425, 426, 427, 321, 298, 323, 250, 248, 249, 101, 310, 311, 312, 175, 313, 176, 246, 320, 167, 168, 179, 163, 300, 303, 304, 172, 173,
    29, 30, 31, 64, 68, 71, 165, 166, 155, 428, 429, 430, 431, 432, 433, 442, 272, 308, 435, 447, 438, 440, 153, 103, 169, 159, 305, 256,
    279, 237, 238,
];

fn right(numbers: &[i32]) -> i64 {
    numbers.iter().filter(|number| *number % 2 == 0).map(|number| *number as i64).sum()
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    for call in CALLS {
        let result = unsafe { syscall(call, 0usize, 0usize, 0usize, 0usize, 0usize, 0usize) };
        // EPERM, ENOSYS
        if result >= 0 || !matches!(Error::last_os_error().raw_os_error(), Some(1 | 38)) {
            println!("{call}: {result}");
            return right(&numbers);
        }
    }
    0
}
