#[link(name = ":../../judges/judge", kind = "static")]
extern "C" {}

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
