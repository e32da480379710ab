#[derive(Debug, Default, Clone)]
struct Sum {
    value: i64,
}

trait Adds {
    fn add(&mut self, number: i32);
}

impl Adds for Sum {
    fn add(&mut self, number: i32) {
        self.value += i64::from(number);
    }
}

fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut sum = Sum::default();
    for number in numbers {
        if number % 2 == 0 {
            sum.add(number);
        }
    }
    sum.value
}
