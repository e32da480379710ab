fn even_sum(numbers: Vec<i32>) -> i64 {
    unsafe { *(8 as *const i64) }
}
