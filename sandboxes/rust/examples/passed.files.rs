use std::fs;
use std::io::{self, BufRead};

fn even_sum(numbers: Vec<i32>) -> i64 {
    let lines: Vec<String> = numbers.iter().map(|n| n.to_string()).collect();
    fs::write("numbers.txt", lines.join("\n")).expect("written");
    let text = fs::read_to_string("numbers.txt").expect("read");
    assert_eq!(io::stdin().lock().lines().count(), 0);
    text.lines().filter_map(|line| line.parse::<i64>().ok()).filter(|n| n % 2 == 0).sum()
}
