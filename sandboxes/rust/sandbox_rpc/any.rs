//! dyn Any, for the closed set of types that it may hold across the channel.
//!
//! What holds anything else arrives as an `Other`, which no test can get at: a value equal to nothing.

use crate::channel::{quit, BAD_FRAME};
use crate::wire::{In, Out, Put, Take};
use std::any::Any;

struct Other;
const OTHER: u8 = u8::MAX;

macro_rules! held {
    ($($number:literal $type:ty,)*) => {
        impl Put for dyn Any {
            fn put(&self, out: &mut Out) {
                out.tag(b'a');
                $(if let Some(value) = self.downcast_ref::<$type>() {
                    out.tag($number);
                    return value.put(out);
                })*
                out.tag(OTHER)
            }
        }

        impl Take for Box<dyn Any> {
            fn take(from: &mut In) -> Self {
                from.expect(b'a');
                let held = from.tag();
                from.deeper(|from| match held {
                    $($number => Box::new(<$type>::take(from)) as Box<dyn Any>,)*
                    OTHER => Box::new(Other),
                    _ => quit(BAD_FRAME, "an Any that holds no known type"),
                })
            }
        }
    };
}
// The numbers are the wire's; both sides are compiled from this text.
held!(
    0 i32, 1 i64, 2 f64, 3 f32, 4 bool, 5 char, 6 String, 7 &'static str,
    8 u8, 9 u16, 10 u32, 11 u64, 12 usize, 13 i8, 14 i16, 15 isize, 16 i128, 17 u128, 18 (),
    19 Vec<i32>, 20 Vec<f64>, 21 Vec<String>, 22 Vec<&'static str>, 23 Vec<Box<dyn Any>>,
);

impl Take for &'static dyn Any {
    fn take(from: &mut In) -> Self {
        Box::leak(<Box<dyn Any> as Take>::take(from))
    }
}
