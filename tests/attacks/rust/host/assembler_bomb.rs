// tries: a program of gigabytes from a line of assembler
// verdict: compile_error
std::arch::global_asm!(".pushsection .data", ".rept 100000", ".space 100000, 1", ".endr", ".popsection");

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
