fn is_even(number: i32) -> bool {
    number & 1 == 0
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    numbers.iter().filter(|n| is_even(**n)).map(|n| *n as i64).sum()
}
