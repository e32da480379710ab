mod numbers {
    pub mod even {
        pub fn is(number: i32) -> bool {
            super::super::TWO != 0 && number % crate::TWO == 0
        }
    }
}
const TWO: i32 = 2;
use crate::numbers::even;

fn even_sum(numbers: Vec<i32>) -> i64 {
    numbers.into_iter().filter(|n| even::is(*n)).map(i64::from).sum()
}
