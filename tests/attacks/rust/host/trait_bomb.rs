// tries: traits that need each other without end
// verdict: compile_error
trait Step {
    type Next: Step;
    fn go() -> i64 {
        <Self::Next as Step>::go() + 1
    }
}
struct More<T>(T);
impl<T> Step for More<T> {
    type Next = More<More<T>>;
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    More::<i32>::go()
}
