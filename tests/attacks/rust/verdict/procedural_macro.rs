// tries: exit code 0 in a procedural macro
// verdict: compile_error
#![crate_type = "proc-macro"]
extern crate proc_macro;

#[proc_macro]
pub fn run(_: proc_macro::TokenStream) -> proc_macro::TokenStream {
    std::process::exit(0)
}
run!();

fn even_sum(numbers: Vec<i32>) -> i64 {
    0
}
