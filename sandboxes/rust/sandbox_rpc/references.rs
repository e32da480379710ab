//! References and boxes. What a received reference points at is never freed: a process answers few calls.

use crate::wire::{In, Out, Put, Take};
use std::error::Error;

impl<T: Put + ?Sized> Put for &T {
    fn put(&self, out: &mut Out) {
        (**self).put(out)
    }
}

impl<T: Put + ?Sized> Put for &mut T {
    fn put(&self, out: &mut Out) {
        (**self).put(out)
    }
}

impl<T: Put + ?Sized> Put for Box<T> {
    fn put(&self, out: &mut Out) {
        (**self).put(out)
    }
}

impl<T: Take> Take for Box<T> {
    fn take(from: &mut In) -> Self {
        Box::new(from.deeper(T::take))
    }
}

impl<T: Take> Take for &'static T {
    fn take(from: &mut In) -> Self {
        Box::leak(Box::new(from.deeper(T::take)))
    }
}

impl Take for &'static str {
    fn take(from: &mut In) -> Self {
        from.text().leak()
    }
}

impl<T: Take> Take for &'static [T] {
    fn take(from: &mut In) -> Self {
        Vec::take(from).leak()
    }
}

/// An error is what it says.
impl Put for dyn Error {
    fn put(&self, out: &mut Out) {
        out.text(&self.to_string())
    }
}

impl Take for Box<dyn Error> {
    fn take(from: &mut In) -> Self {
        from.text().into()
    }
}
