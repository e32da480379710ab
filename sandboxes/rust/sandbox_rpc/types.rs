//! Numbers, texts, tuples, Option, Result, and the macros that make structs and enums of a declaration sendable.

use crate::channel::{quit, BAD_FRAME};
use crate::wire::{In, Out, Put, Take};
use std::cmp::Ordering;

macro_rules! integers {
    ($($type:ty)*) => { $(
        impl Put for $type {
            fn put(&self, out: &mut Out) {
                out.tag(b'i');
                out.raw(&(*self as i128).to_ne_bytes());
            }
        }
        impl Take for $type {
            fn take(from: &mut In) -> Self {
                from.expect(b'i');
                let number = i128::from_ne_bytes(from.raw());
                if (number as $type) as i128 != number {
                    quit(BAD_FRAME, "a whole number beyond its type");
                }
                number as $type
            }
        }
    )* };
}
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! floats {
    ($($type:ty)*) => { $(
        impl Put for $type {
            fn put(&self, out: &mut Out) {
                out.tag(b'd');
                out.raw(&f64::from(*self).to_ne_bytes());
            }
        }
        impl Take for $type {
            fn take(from: &mut In) -> Self {
                from.expect(b'd');
                f64::from_ne_bytes(from.raw()) as $type
            }
        }
    )* };
}
floats!(f32 f64);

impl Put for bool {
    fn put(&self, out: &mut Out) {
        out.tag(b'b');
        out.tag(u8::from(*self));
    }
}

impl Take for bool {
    fn take(from: &mut In) -> Self {
        from.expect(b'b');
        match from.tag() {
            0 => false,
            1 => true,
            _ => quit(BAD_FRAME, "a bool that is neither true nor false"),
        }
    }
}

impl Put for char {
    fn put(&self, out: &mut Out) {
        out.tag(b'c');
        out.raw(&u32::from(*self).to_ne_bytes());
    }
}

impl Take for char {
    fn take(from: &mut In) -> Self {
        from.expect(b'c');
        let number = u32::from_ne_bytes(from.raw());
        char::from_u32(number).unwrap_or_else(|| quit(BAD_FRAME, "no char"))
    }
}

impl Put for str {
    fn put(&self, out: &mut Out) {
        out.text(self)
    }
}

impl Put for String {
    fn put(&self, out: &mut Out) {
        out.text(self)
    }
}

impl Take for String {
    fn take(from: &mut In) -> Self {
        from.text()
    }
}

impl<T: Put> Put for Option<T> {
    fn put(&self, out: &mut Out) {
        out.tag(b'o');
        self.is_some().put(out);
        if let Some(value) = self {
            value.put(out);
        }
    }
}

impl<T: Take> Take for Option<T> {
    fn take(from: &mut In) -> Self {
        from.expect(b'o');
        bool::take(from).then(|| from.deeper(T::take))
    }
}

macro_rules! tuples {
    ($($count:literal: $($item:ident)*;)*) => { $(
        impl<$($item: Put),*> Put for ($($item,)*) {
            #[allow(non_snake_case)]
            fn put(&self, out: &mut Out) {
                out.count(b't', $count);
                let ($($item,)*) = self;
                $($item.put(out);)*
            }
        }
        impl<$($item: Take),*> Take for ($($item,)*) {
            fn take(from: &mut In) -> Self {
                from.group(b't', $count, |_from| ($($item::take(_from),)*))
            }
        }
    )* };
}
tuples!(0: ; 1: A; 2: A B; 3: A B C; 4: A B C D; 5: A B C D E; 6: A B C D E F; 7: A B C D E F G; 8: A B C D E F G H;);

/// `wire_struct!([T: T] Point<T> { x, y })`, `wire_struct!([] Pair { 0, 1 })`
#[macro_export]
macro_rules! wire_struct {
    ([$($parameter:ident)*] $type:ty { $($field:tt),* }) => {
        impl<$($parameter: $crate::Put),*> $crate::Put for $type {
            fn put(&self, out: &mut $crate::Out) {
                out.count(b't', [$(stringify!($field)),*].len());
                $($crate::put(out, &self.$field);)*
            }
        }
        impl<$($parameter: $crate::Take),*> $crate::Take for $type {
            fn take(from: &mut $crate::In) -> Self {
                from.group(b't', [$(stringify!($field)),*].len(), |from| Self { $($field: $crate::take(from)),* })
            }
        }
    };
}

/// `wire_enum!([T] Shape<T> { Empty; Circle(a); Box { width, height } })`
#[macro_export]
macro_rules! wire_enum {
    ([$($parameter:ident)*] $type:ty { $($variant:ident $(($($item:ident),*))? $({$($field:ident),*})?);* }) => {
        impl<$($parameter: $crate::Put),*> $crate::Put for $type {
            fn put(&self, out: &mut $crate::Out) {
                out.tag(b'e');
                match self {
                    $(Self::$variant $(($($item),*))? $({$($field),*})? => {
                        out.text(stringify!($variant));
                        $($($crate::put(out, $item);)*)?
                        $($($crate::put(out, $field);)*)?
                    })*
                }
            }
        }
        impl<$($parameter: $crate::Take),*> $crate::Take for $type {
            fn take(from: &mut $crate::In) -> Self {
                from.expect(b'e');
                let name = from.text();
                from.deeper(|from| match name.as_str() {
                    $(stringify!($variant) => {
                        $($(let $item = $crate::take(from);)*)?
                        $($(let $field = $crate::take(from);)*)?
                        Self::$variant $(($($item),*))? $({$($field),*})?
                    })*
                    _ => $crate::no_such_variant(&name),
                })
            }
        }
    };
}

pub fn no_such_variant(name: &str) -> ! {
    quit(BAD_FRAME, &format!("no such variant: {name:?}"))
}

macro_rules! core_enum {
    ([$($parameter:ident)*] $type:ty { $($shape:tt)* }) => { $crate::wire_enum!([$($parameter)*] $type { $($shape)* }); };
}
core_enum!([T E] Result<T, E> { Ok(value); Err(error) });
core_enum!([] Ordering { Less; Equal; Greater });
