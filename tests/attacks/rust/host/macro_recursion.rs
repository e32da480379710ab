// tries: a macro that calls itself without end
// verdict: compile_error
macro_rules! again {
    ($($item:tt)*) => { again!($($item)* x) };
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    again!()
}
