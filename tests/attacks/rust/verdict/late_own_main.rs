// tries: a main of its own
// verdict: compile_error
// problem: Rust/1
#[no_mangle]
pub extern "C" fn main() -> i32 {
    0
}

fn applied<F: Fn(i64) -> i64>(change: F, times: u32, number: i64) -> i64 {
    0
}
