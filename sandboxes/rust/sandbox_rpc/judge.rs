//! The judge's side: asks the sample's process, and ends with a code of JudgeExit whatever the tests do.

use crate::channel::{end, quit, receive, send, BAD_FRAME, SAMPLE_ENDED, SAMPLE_RAISED, WRONG_ANSWER};
use crate::wire::{In, Out};
use std::ffi::c_void;
use std::panic;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::Mutex;

/// One call at a time, from however many threads the tests run on.
static CHANNEL: Mutex<()> = Mutex::new(());
/// Whether the panic that is under way is the sample's.
static RAISING: AtomicBool = AtomicBool::new(false);
/// The JudgeExit of the first panic; where tests have failed, it tells why.
static FIRST: AtomicI32 = AtomicI32::new(0);

extern "C" {
    fn on_exit(function: extern "C" fn(i32, *mut c_void), argument: *mut c_void) -> i32;
}

/// The reply to `request`. Panics where the sample has: a test may expect that.
pub fn ask(request: Out) -> In {
    let guard = CHANNEL.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    send(request);
    let Some(mut reply) = receive() else {
        quit(SAMPLE_ENDED, "the sample's process ended before the tests were through")
    };
    drop(guard);
    match reply.tag() {
        b'R' => reply,
        b'E' => raise(&mut reply),
        _ => quit(BAD_FRAME, "neither a result nor a panic"),
    }
}

fn raise(reply: &mut In) -> ! {
    let message = reply.text();
    reply.finish();
    // libtest has begun a line already.
    eprintln!("\nsandbox: the sample panicked: {message}");
    RAISING.store(true, Ordering::SeqCst);
    panic!("{message}")
}

/// Runs before a judge's main, by the line that the harness writes into it.
pub extern "C" fn prepare() {
    // SAFETY: a function of the C library that keeps a pointer to a function of ours.
    unsafe { on_exit(at_exit, std::ptr::null_mut()) };
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        let code = if RAISING.swap(false, Ordering::SeqCst) { SAMPLE_RAISED } else { WRONG_ANSWER };
        let _ = FIRST.compare_exchange(0, code, Ordering::SeqCst, Ordering::SeqCst);
        report(panic);
    }));
}

/// libtest ends with 101 where a test failed.
extern "C" fn at_exit(status: i32, _: *mut c_void) {
    if status != 0 {
        let first = FIRST.load(Ordering::SeqCst);
        end(if first == 0 { WRONG_ANSWER } else { first })
    }
}
