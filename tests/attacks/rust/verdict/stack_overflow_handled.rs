// tries: exit code 0 from a handler of its own when the stack is used up
// verdict: runtime_error
extern "C" {
    fn sigaction(number: i32, action: *const Action, before: *mut Action) -> i32;
    fn _exit(code: i32) -> !;
}
#[repr(C)]
struct Action {
    handler: extern "C" fn(i32),
    mask: [u64; 16],
    flags: i32,
    restorer: usize,
}
extern "C" fn leave(_: i32) {
    unsafe { _exit(0) }
}
fn deeper(n: i64) -> i64 {
    let room = [n; 100];
    deeper(n + 1) + std::hint::black_box(room)[7]
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    // SA_ONSTACK: on the stack that Rust keeps for its own handler.
    let action = Action { handler: leave, mask: [0; 16], flags: 0x0800_0000, restorer: 0 };
    unsafe { sigaction(11, &action, std::ptr::null_mut()) };
    deeper(0)
}
