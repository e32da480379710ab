use std::ops::{AddAssign, Rem};

fn total<T, R>(numbers: &[T]) -> R
where
    T: Copy + Rem<Output = T> + PartialEq + From<i32> + Into<R>,
    R: Default + AddAssign,
{
    let mut sum = R::default();
    for &number in numbers {
        if number % T::from(2) == T::from(0) {
            sum += number.into();
        }
    }
    sum
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    total(&numbers)
}
