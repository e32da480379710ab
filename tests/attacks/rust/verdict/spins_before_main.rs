// tries: to keep the processor before the first call
// verdict: time_limit_exceeded
extern "C" fn before() {
    loop {
        std::hint::spin_loop()
    }
}
#[used]
#[link_section = ".init_array"]
static BEFORE: extern "C" fn() = before;

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
