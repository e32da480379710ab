// tries: text that doubles thirty times
// verdict: compile_error
// slow: the compiler takes all memory there is
macro_rules! twice {
    ($($item:tt)*) => { $($item)* $($item)* };
}
macro_rules! grow {
    (; $($item:tt)*) => { 0 $(+ $item)* };
    (x $($left:ident)*; $($item:tt)*) => { grow!($($left)*; $($item)* $($item)* $($item)* $($item)*) };
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    grow!(x x x x x x x x x x x x x x x; 1)
}
