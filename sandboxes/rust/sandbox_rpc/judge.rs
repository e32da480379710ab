//! The judge's side: asks the sample's process, and ends with a code of JudgeExit whatever the tests do.

use crate::channel::{end, quit, receive, send, BAD_FRAME, SAMPLE_ENDED, SAMPLE_RAISED, WRONG_ANSWER};
use crate::wire::{In, Out};
use std::ffi::c_void;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Mutex;

/// One call at a time, from however many threads the tests run on.
static CHANNEL: Mutex<()> = Mutex::new(());
static RAISED: AtomicBool = AtomicBool::new(false);

extern "C" {
    fn on_exit(function: extern "C" fn(i32, *mut c_void), argument: *mut c_void) -> i32;
}

/// The reply to `request`. Panics where the sample has: a test may expect that.
pub fn ask(request: Out) -> In {
    let guard = CHANNEL.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    RAISED.store(false, Ordering::SeqCst);
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
    RAISED.store(true, Ordering::SeqCst);
    eprintln!("sandbox: the sample panicked: {message}");
    panic!("{message}")
}

/// Runs before a judge's main, by the line that the harness writes into it.
pub extern "C" fn prepare() {
    // SAFETY: a function of the C library that keeps a pointer to a function of ours.
    unsafe { on_exit(at_exit, std::ptr::null_mut()) };
}

/// libtest ends with 101 where a test failed.
extern "C" fn at_exit(status: i32, _: *mut c_void) {
    if status != 0 {
        end(if RAISED.load(Ordering::SeqCst) { SAMPLE_RAISED } else { WRONG_ANSWER })
    }
}
