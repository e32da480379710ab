use std::sync::{Arc, Mutex};
use std::thread;

fn even_sum(numbers: Vec<i32>) -> i64 {
    let sum = Arc::new(Mutex::new(0i64));
    let handles: Vec<_> = numbers
        .chunks(300)
        .map(|part| {
            let (part, sum) = (part.to_vec(), Arc::clone(&sum));
            thread::spawn(move || {
                for number in part.iter().filter(|n| *n % 2 == 0) {
                    *sum.lock().unwrap() += *number as i64;
                }
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    let sum = *sum.lock().unwrap();
    sum
}
