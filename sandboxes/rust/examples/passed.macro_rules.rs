macro_rules! even {
    ($number:expr) => {
        $number % 2 == 0
    };
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    numbers.iter().filter(|n| even!(**n)).map(|n| i64::from(*n)).sum()
}
