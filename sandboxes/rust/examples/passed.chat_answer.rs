Here's a solution that filters the even numbers:

```rust
use std::collections::HashMap;

fn even_sum(numbers: Vec<i32>) -> i64 {
    let mut seen: HashMap<i32, i64> = HashMap::new();
    for n in numbers {
        *seen.entry(n).or_insert(0) += 1;
    }
    seen.iter().filter(|(n, _)| *n % 2 == 0).map(|(n, count)| *n as i64 * count).sum()
}
```

**Explanation:** it isn't hard; see {above}.

```rust
fn main() {
    println!("{}", even_sum(vec![1, 2, 3, 4])); // 6
}
```
