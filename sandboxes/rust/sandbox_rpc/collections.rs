//! Vec and its kin, sets and maps.

use crate::channel::{quit, BAD_FRAME};
use crate::wire::{In, Out, Put, Take};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, LinkedList, VecDeque};
use std::hash::{BuildHasher, Hash};

fn put_all<'a, T: Put + 'a>(out: &mut Out, count: usize, items: impl Iterator<Item = &'a T>) {
    out.count(b'v', count);
    items.for_each(|item| item.put(out));
}

fn take_all<T: Take, C: FromIterator<T>>(from: &mut In) -> C {
    let count = from.count(b'v');
    from.deeper(|from| (0..count).map(|_| T::take(from)).collect())
}

impl<T: Put> Put for [T] {
    fn put(&self, out: &mut Out) {
        put_all(out, self.len(), self.iter())
    }
}

impl<T: Put, const N: usize> Put for [T; N] {
    fn put(&self, out: &mut Out) {
        put_all(out, N, self.iter())
    }
}

impl<T: Take, const N: usize> Take for [T; N] {
    fn take(from: &mut In) -> Self {
        let items: Vec<T> = take_all(from);
        items.try_into().unwrap_or_else(|_| quit(BAD_FRAME, "an array of another length"))
    }
}

macro_rules! sequences {
    ($($type:ident [$($bound:path),*];)*) => { $(
        impl<T: Put> Put for $type<T> {
            fn put(&self, out: &mut Out) {
                put_all(out, self.len(), self.iter())
            }
        }
        impl<T: Take $(+ $bound)*> Take for $type<T> {
            fn take(from: &mut In) -> Self {
                take_all(from)
            }
        }
    )* };
}
sequences!(Vec []; VecDeque []; LinkedList []; BTreeSet [Ord];);

impl<T: Put, S> Put for HashSet<T, S> {
    fn put(&self, out: &mut Out) {
        put_all(out, self.len(), self.iter())
    }
}

impl<T: Take + Eq + Hash, S: BuildHasher + Default> Take for HashSet<T, S> {
    fn take(from: &mut In) -> Self {
        take_all(from)
    }
}

fn put_pairs<'a, K: Put + 'a, V: Put + 'a>(out: &mut Out, count: usize, pairs: impl Iterator<Item = (&'a K, &'a V)>) {
    out.count(b'm', count);
    pairs.for_each(|(key, value)| {
        key.put(out);
        value.put(out);
    });
}

fn take_pairs<K: Take, V: Take, C: FromIterator<(K, V)>>(from: &mut In) -> C {
    let count = from.count(b'm');
    from.deeper(|from| (0..count).map(|_| (K::take(from), V::take(from))).collect())
}

impl<K: Put, V: Put, S> Put for HashMap<K, V, S> {
    fn put(&self, out: &mut Out) {
        put_pairs(out, self.len(), self.iter())
    }
}

impl<K: Take + Eq + Hash, V: Take, S: BuildHasher + Default> Take for HashMap<K, V, S> {
    fn take(from: &mut In) -> Self {
        take_pairs(from)
    }
}

impl<K: Put, V: Put> Put for BTreeMap<K, V> {
    fn put(&self, out: &mut Out) {
        put_pairs(out, self.len(), self.iter())
    }
}

impl<K: Take + Ord, V: Take> Take for BTreeMap<K, V> {
    fn take(from: &mut In) -> Self {
        take_pairs(from)
    }
}
