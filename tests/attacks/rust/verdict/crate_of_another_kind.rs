// tries: a library in the place of the program
// verdict: wrong_answer, compile_error
#![crate_type = "rlib"]
#![crate_name = "libtest"]

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
