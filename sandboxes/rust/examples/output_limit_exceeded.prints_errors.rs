fn even_sum(numbers: Vec<i32>) -> i64 {
    loop {
        eprintln!("again and again and again and again");
    }
}
