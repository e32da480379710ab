#![feature(test)]
extern crate test;

fn even_sum(numbers: Vec<i32>) -> i64 {
    test::black_box(0);
    let mut sum = 0;
    for number in numbers {
        if number % 2 == 0 {
            sum += number as i64;
        }
    }
    sum
}
