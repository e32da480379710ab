fn even_sum(numbers: Vec<i32>) -> i64 {
    loop {
        std::thread::sleep(std::time::Duration::from_secs(1));
    }
}
