// tries: exit code 0 before main
// verdict: runtime_error
// problem: Rust/1
extern "C" fn before() {
    std::process::exit(0)
}
#[used]
#[link_section = ".init_array"]
static BEFORE: extern "C" fn() = before;

fn applied<F: Fn(i64) -> i64>(change: F, times: u32, number: i64) -> i64 {
    0
}
