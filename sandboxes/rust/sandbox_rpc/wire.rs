//! Writing and reading values.

use crate::channel::{quit, BAD_FRAME};

const DEPTH_LIMIT: usize = 2000;

/// A value that can be sent.
pub trait Put {
    fn put(&self, out: &mut Out);
}

/// A value that can be received. Ends the process where the bytes are no such value.
pub trait Take {
    fn take(from: &mut In) -> Self;
}

pub fn put<T: Put + ?Sized>(out: &mut Out, value: &T) {
    value.put(out)
}

pub fn take<T: Take>(from: &mut In) -> T {
    T::take(from)
}

/// The bytes of a frame that is being written.
#[derive(Default)]
pub struct Out {
    pub(crate) bytes: Vec<u8>,
}

impl Out {
    pub fn new() -> Out {
        Out::default()
    }

    /// A reply that carries a result.
    pub fn result() -> Out {
        Out { bytes: vec![b'R'] }
    }

    pub fn tag(&mut self, tag: u8) {
        self.bytes.push(tag)
    }

    pub fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes)
    }

    pub fn count(&mut self, tag: u8, count: usize) {
        self.tag(tag);
        self.raw(&u32::try_from(count).unwrap_or(u32::MAX).to_ne_bytes())
    }

    pub fn text(&mut self, text: &str) {
        self.count(b's', text.len());
        self.raw(text.as_bytes())
    }
}

/// The bytes of a frame that is being read.
pub struct In {
    bytes: Vec<u8>,
    next: usize,
    depth: usize,
}

impl In {
    pub(crate) fn new(bytes: Vec<u8>) -> In {
        In { bytes, next: 0, depth: 0 }
    }

    pub fn raw<const N: usize>(&mut self) -> [u8; N] {
        self.slice(N).try_into().expect("a slice of the length asked for")
    }

    fn slice(&mut self, size: usize) -> &[u8] {
        if self.bytes.len() - self.next < size {
            quit(BAD_FRAME, "an answer cut short");
        }
        self.next += size;
        &self.bytes[self.next - size..self.next]
    }

    pub fn tag(&mut self) -> u8 {
        self.raw::<1>()[0]
    }

    pub fn expect(&mut self, tag: u8) {
        if self.tag() != tag {
            quit(BAD_FRAME, "an answer of another shape");
        }
    }

    /// Never more than there are bytes left, since no value is empty: nothing to allocate much for.
    pub fn count(&mut self, tag: u8) -> usize {
        self.expect(tag);
        let count = u32::from_ne_bytes(self.raw()) as usize;
        if count > self.bytes.len() - self.next {
            quit(BAD_FRAME, "an answer cut short");
        }
        count
    }

    pub fn text(&mut self) -> String {
        let size = self.count(b's');
        match String::from_utf8(self.slice(size).to_vec()) {
            Ok(text) => text,
            Err(_) => quit(BAD_FRAME, "a text that is not UTF-8"),
        }
    }

    /// What `read` reads one level further down.
    pub fn deeper<T>(&mut self, read: impl FnOnce(&mut In) -> T) -> T {
        self.depth += 1;
        if self.depth > DEPTH_LIMIT {
            quit(BAD_FRAME, "too deep an answer");
        }
        let value = read(self);
        self.depth -= 1;
        value
    }

    /// The `tag`, a number of values that has to be `count`, and the values, as `read` reads them.
    pub fn group<T>(&mut self, tag: u8, count: usize, read: impl FnOnce(&mut In) -> T) -> T {
        if self.count(tag) != count {
            quit(BAD_FRAME, "an answer of another size");
        }
        self.deeper(read)
    }

    pub fn finish(&self) {
        if self.next != self.bytes.len() {
            quit(BAD_FRAME, "bytes behind the answer");
        }
    }
}
