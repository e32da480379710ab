// tries: exit code 0 while its panic is written
// verdict: runtime_error
use std::fmt;

struct Message;
impl fmt::Display for Message {
    fn fmt(&self, _: &mut fmt::Formatter) -> fmt::Result {
        std::process::exit(0)
    }
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    panic!("{}", Message)
}
