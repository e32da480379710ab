use std::cell::RefCell;
use std::sync::atomic::{AtomicUsize, Ordering};

static CALLS: AtomicUsize = AtomicUsize::new(0);
thread_local! {
    static SEEN: RefCell<Vec<i32>> = RefCell::new(Vec::new());
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    CALLS.fetch_add(1, Ordering::SeqCst);
    SEEN.with(|seen| seen.borrow_mut().extend(&numbers));
    let mut sum = 0;
    for number in numbers {
        if number % 2 == 0 {
            sum += number as i64;
        }
    }
    sum
}
