// tries: types that grow with each call
// verdict: compile_error
fn grow<T: Copy>(item: T, left: u32) -> usize {
    if left == 0 {
        std::mem::size_of::<T>()
    } else {
        grow((item, item), left - 1)
    }
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    grow(1u8, numbers.len() as u32) as i64
}
