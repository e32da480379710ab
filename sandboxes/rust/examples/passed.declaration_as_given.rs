use std::{cmp::{max, self}, collections::{HashSet, HashMap}};
use rand::Rng;
use regex::Regex;
use std::any::{Any, TypeId};

fn is_even(number: i32) -> bool {
    number % 2 == 0
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut sum = 0;
    for number in numbers {
        if is_even(number) {
            sum += number as i64;
        }
    }
    sum
}
