// tries: its own start of the C library
// verdict: runtime_error
#[no_mangle]
pub extern "C" fn __libc_start_main() -> i32 {
    0
}
#[used]
#[link_section = ".preinit_array"]
static EARLY: extern "C" fn() = early;
extern "C" fn early() {
    std::process::exit(0)
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
