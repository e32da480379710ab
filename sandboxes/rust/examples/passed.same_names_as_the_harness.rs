struct In(i64);
struct Out(i64);
static ENTRY: i64 = 0;
mod sandbox_rpc {
    pub fn put(value: i64) -> i64 {
        value
    }
    pub fn take() {}
}
fn serve(number: i32) -> In {
    In(sandbox_rpc::put(number as i64))
}
fn entry(value: In) -> Out {
    Out(value.0 + ENTRY)
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    numbers.into_iter().filter(|n| n % 2 == 0).map(|n| entry(serve(n)).0).sum()
}
