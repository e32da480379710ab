fn even_sum(numbers: Vec<i32>) -> i64 {
    loop {
        println!("again and again and again and again");
    }
}
