use std::collections::BTreeMap as HashMap;
use std::fmt::{self, Display};

fn max(a: i64, _: i64) -> i64 {
    a
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut sums: HashMap<bool, i64> = HashMap::new();
    for n in numbers {
        *sums.entry(n % 2 == 0).or_default() += n as i64;
    }
    max(sums.get(&true).copied().unwrap_or_default(), 0)
}
