struct Guard;
impl Drop for Guard {
    fn drop(&mut self) {
        panic!("again")
    }
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    let _guard = Guard;
    panic!("first")
}
