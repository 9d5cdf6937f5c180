//! The strings that rows refer to by number.

use std::collections::{BTreeSet, HashMap};

/// Strings, numbered as they come.
#[derive(Default)]
pub(super) struct Interner {
    numbers: HashMap<String, u32>,
}

/// The strings in order, and what became of each number.
pub(super) struct Interned {
    /// In ascending order, each once.
    pub(super) strings: Vec<String>,
    renumbered: Vec<u32>,
}

impl Interner {
    /// The number of a string.
    pub(super) fn number(&mut self, string: &str) -> u32 {
        if let Some(&number) = self.numbers.get(string) {
            return number;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(string.to_owned(), number);
        number
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// All of them in order, each as `change` makes it; two that become one get one number.
    pub(super) fn sorted(self, change: impl Fn(String) -> String) -> Interned {
        let mut changed: Vec<(String, u32)> = self
            .numbers
            .into_iter()
            .map(|(string, number)| (change(string), number))
            .collect();
        changed.sort_unstable();
        let strings: BTreeSet<String> = changed.iter().map(|(string, _)| string.clone()).collect();
        let strings: Vec<String> = strings.into_iter().collect();
        let mut renumbered = vec![0; changed.len()];
        let mut new = 0;
        for (at, (string, old)) in changed.iter().enumerate() {
            if at > 0
                && changed
                    .get(at - 1)
                    .is_some_and(|before| before.0 != *string)
            {
                new += 1;
            }
            if let Some(slot) = renumbered.get_mut(*old as usize) {
                *slot = new;
            }
        }
        Interned {
            strings,
            renumbered,
        }
    }
}

impl Interned {
    /// All strings, in order.
    pub(super) fn all(&self) -> Vec<&str> {
        self.strings.iter().map(String::as_str).collect()
    }

    /// The number, in order, of what had that number when it came.
    pub(super) fn renumber(&self, number: u32) -> u32 {
        self.renumbered
            .get(number as usize)
            .copied()
            .unwrap_or(u32::MAX)
    }
}
