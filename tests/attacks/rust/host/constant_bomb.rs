// tries: a constant that takes the compiler for ever
// verdict: compile_error
const fn turns() -> u64 {
    let mut n = 0u64;
    loop {
        n = n.wrapping_add(1);
        if n == u64::MAX {
            return n;
        }
    }
}
const MANY: u64 = turns();

fn even_sum(numbers: Vec<i32>) -> i64 {
    MANY as i64
}
