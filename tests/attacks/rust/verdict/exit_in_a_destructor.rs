// tries: exit code 0 in a destructor
// verdict: runtime_error
struct Guard;
impl Drop for Guard {
    fn drop(&mut self) {
        std::process::exit(0)
    }
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    let _guard = Guard;
    0
}
