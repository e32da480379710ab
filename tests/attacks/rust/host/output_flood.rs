// tries: output in all descriptors from many threads
// verdict: output_limit_exceeded
use std::io::Write;

fn even_sum(numbers: Vec<i32>) -> i64 {
    let block: Vec<u8> = b"\xff\xfe\x00\x1b[2J\n\r\xed\xa0\x80".iter().copied().cycle().take(1 << 16).collect();
    for n in 0..20 {
        let block = block.clone();
        std::thread::spawn(move || loop {
            let _ = if n % 2 == 0 { std::io::stdout().write_all(&block) } else { std::io::stderr().write_all(&block) };
        });
    }
    loop {
        std::thread::park()
    }
}
