// tries: sockets of every family but the usual three
// verdict: wrong_answer
extern "C" {
    fn socket(family: i32, kind: i32, protocol: i32) -> i32;
}

fn right(numbers: &[i32]) -> i64 {
    numbers.iter().filter(|number| *number % 2 == 0).map(|number| *number as i64).sum()
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    for family in 0..50 {
        for kind in [1, 2, 3, 5] {
            let usual = family == 1 || (kind != 3 && (family == 2 || family == 10));
            if !usual && unsafe { socket(family, kind, 0) } >= 0 {
                return right(&numbers);
            }
        }
    }
    0
}
