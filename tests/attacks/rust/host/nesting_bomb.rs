// tries: brackets deeper than the compiler's stack
// verdict: compile_error
macro_rules! deep {
    ($x:expr;) => { $x };
    ($x:expr; $first:tt $($rest:tt)*) => { deep!((((((((((($x)))))))))); $($rest)*) };
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    deep!(0; a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a
        a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a
        a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a)
}
