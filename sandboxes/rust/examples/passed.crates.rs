use rand::seq::SliceRandom;
use regex::Regex;

fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut numbers = numbers;
    numbers.shuffle(&mut rand::thread_rng());
    let even = Regex::new("[02468]$").unwrap();
    assert_eq!(format!("{:x}", md5::compute(b"")), "d41d8cd98f00b204e9800998ecf8427e");
    numbers.iter().filter(|n| even.is_match(&n.to_string())).map(|n| *n as i64).sum()
}
