// tries: files that are hard to name, to read and to remove
// verdict: wrong_answer
use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{symlink, PermissionsExt};
use std::path::Path;

fn even_sum(numbers: Vec<i32>) -> i64 {
    let long = "x".repeat(255);
    for folder in ["/tmp", "/dev/shm", "/w/sample", "/w/sample/tmp", "/var/tmp"] {
        for name in [&b"\xff\xfe\n\r\x1b[2J"[..], b"-rf *", b".hidden ", long.as_bytes(), b"\"'$(touch x)"] {
            let path = Path::new(folder).join(OsStr::from_bytes(name));
            let _ = fs::create_dir(&path);
            let _ = fs::write(path.join("file"), "left");
            let _ = symlink("../../../../../etc", path.join("link"));
            let _ = fs::set_permissions(path.join("file"), Permissions::from_mode(0));
            let _ = fs::set_permissions(&path, Permissions::from_mode(0));
        }
    }
    let _ = fs::set_permissions("/w/sample", Permissions::from_mode(0));
    0
}
