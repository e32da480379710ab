// tries: folders within folders, deeper than any path is long
// verdict: wrong_answer
use std::{env, fs};

fn even_sum(numbers: Vec<i32>) -> i64 {
    for _ in 0..3000 {
        if fs::create_dir("d").and_then(|_| env::set_current_dir("d")).is_err() {
            break;
        }
    }
    0
}
