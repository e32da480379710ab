fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut i = 0u64;
    loop {
        i = i.wrapping_add(std::hint::black_box(1));
    }
}
