// tries: bytes that no text has
// verdict: wrong_answer, compile_error
// ÿών €
const TEXT: &str = "ΐ―υÿ";

fn even_sum(numbers: Vec<i32>) -> i64 {
    TEXT.len() as i64
}
