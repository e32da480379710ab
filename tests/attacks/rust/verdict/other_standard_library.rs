// tries: modules by the names of the standard library
// verdict: compile_error, wrong_answer
mod std {
    pub mod process {
        pub fn exit(_: i32) {}
    }
}
mod core {}
mod alloc {}

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
