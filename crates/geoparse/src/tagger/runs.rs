//! Chunks that were run: a text that repeats itself, as tables and lists do, is run once.

use super::label::Labels;
use super::network::Input;
use std::collections::HashMap;

/// So many different chunks are kept; few texts have more of those that come again.
const KEPT: usize = 128;

/// The labels of the first chunks of a text.
#[derive(Default)]
pub(super) struct Runs {
    seen: HashMap<Input, Vec<Labels>>,
    /// The labels of a chunk that is not kept.
    last: Vec<Labels>,
}

impl Runs {
    /// The labels of a chunk, which `run` finds out where they are not known.
    pub(super) fn of(
        &mut self,
        input: Input,
        run: impl FnOnce(&Input) -> Vec<Labels>,
    ) -> &[Labels] {
        if self.seen.len() >= KEPT && !self.seen.contains_key(&input) {
            self.last = run(&input);
            return &self.last;
        }
        self.seen.entry(input).or_insert_with_key(run)
    }
}
