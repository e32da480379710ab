// tries: a constant of gigabytes
// verdict: compile_error
const BLOCK: [u8; 6_000_000_000] = [1; 6_000_000_000];
static KEPT: [u8; 6_000_000_000] = BLOCK;

fn even_sum(numbers: Vec<i32>) -> i64 {
    KEPT[numbers.len()] as i64
}
