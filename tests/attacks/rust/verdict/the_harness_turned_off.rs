// tries: attributes that leave the tests and the server out
// verdict: compile_error, wrong_answer
#![no_implicit_prelude]
#![cfg_attr(all(), allow(dead_code))]
#![cfg(not(test))]

fn even_sum(numbers: ::std::vec::Vec<i32>) -> i64 {
    0
}
