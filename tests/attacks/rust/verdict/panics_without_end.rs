// tries: a panic in a panic in a thread that nobody joins
// verdict: runtime_error
struct Again;
impl Drop for Again {
    fn drop(&mut self) {
        panic!("again")
    }
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    let _again = Again;
    let _thread = std::thread::spawn(|| panic!("elsewhere"));
    panic!("first")
}
