use std::panic;

fn even_sum(numbers: Vec<i32>) -> i64 {
    numbers
        .into_iter()
        .map(|n| panic::catch_unwind(|| if n % 2 == 0 { n as i64 } else { panic!("odd") }).unwrap_or(0))
        .sum()
}
