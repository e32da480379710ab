//! The sample's side: answers calls until the judge has no more.

use crate::channel::{end, receive, send};
use crate::wire::{In, Out};
use std::any::Any;
use std::io::Write;
use std::panic::{catch_unwind, AssertUnwindSafe};

const MESSAGE_LIMIT: usize = 3000;

pub fn serve(entry: fn(&mut In) -> Out) -> ! {
    while let Some(mut request) = receive() {
        let reply = catch_unwind(AssertUnwindSafe(|| entry(&mut request))).unwrap_or_else(|panic| raised(&*panic));
        // What the sample printed is to be seen even if it is killed a moment later.
        let _ = std::io::stdout().flush();
        send(reply);
    }
    // The judge is gone. Nothing of the sample's is worth running any more.
    end(0)
}

fn raised(panic: &(dyn Any + Send)) -> Out {
    let message = match (panic.downcast_ref::<&str>(), panic.downcast_ref::<String>()) {
        (Some(text), _) => text,
        (_, Some(text)) => text.as_str(),
        _ => "Box<dyn Any>",
    };
    let mut reply = Out::new();
    reply.tag(b'E');
    reply.text(&message.chars().take(MESSAGE_LIMIT).collect::<String>());
    reply
}
