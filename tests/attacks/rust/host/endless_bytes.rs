// tries: a file without an end in the program
// verdict: compile_error
static ZEROES: &[u8] = include_bytes!("/dev/zero");

fn even_sum(numbers: Vec<i32>) -> i64 {
    ZEROES.len() as i64
}
