//! Names that a common word beside them declares: `Becker, Clay and Wilkin counties`, `villages of X and Y`.

use crate::Lexicon;
use crate::lexicon::{KindWord, Lower};
use crate::text::{Gap, Shape, Text};
use std::collections::BTreeMap;
use std::ops::Range;

/// Names of one list, at most.
const MOST_ITEMS: usize = 30;

/// Words of a listed name, at most.
const LONGEST: usize = 3;

/// The names that a kind word without a capital declares.
pub(crate) struct Lists<'l> {
    by_start: BTreeMap<usize, (usize, &'l KindWord)>,
}

impl<'l> Lists<'l> {
    /// Finds them by their kind words; `chunks` are the runs of capitals.
    pub(crate) fn new(text: &Text<'_>, chunks: &[Range<usize>], lexicon: &'l Lexicon) -> Self {
        let mut by_start = BTreeMap::new();
        for at in (0..text.len()).filter(|at| text.shape(*at) == Shape::Lower) {
            let Some((length, word)) = lexicon
                .kind_words
                .starting_at(text, at)
                .filter(|(_, word)| word.lower != Lower::Nothing)
            else {
                continue;
            };
            let next = chunks.partition_point(|c| c.start < at);
            let items = before(text, chunks.get(..next).unwrap_or_default(), at);
            let after = if text.word(at + length) == "of" {
                after(
                    text,
                    chunks.get(next..).unwrap_or_default(),
                    at + length + 1,
                )
            } else {
                Vec::new()
            };
            by_start.extend(
                items
                    .into_iter()
                    .chain(after)
                    .map(|item| (item.start, (item.end, word))),
            );
        }
        Self { by_start }
    }

    /// What the name that starts at a token is said to be.
    pub(crate) fn kind_at(&self, start: usize) -> Option<&'l KindWord> {
        self.by_start.get(&start).map(|(_, word)| *word)
    }

    /// All names with their tokens and what they are said to be.
    pub(crate) fn names(&self) -> impl Iterator<Item = (Range<usize>, &'l KindWord)> {
        self.by_start
            .iter()
            .map(|(start, (end, word))| (*start..*end, *word))
    }
}

/// The runs of a list that ends right before a token.
fn before(text: &Text<'_>, chunks: &[Range<usize>], end: usize) -> Vec<Range<usize>> {
    let mut next = end;
    let mut items = Vec::new();
    for chunk in chunks.iter().rev().take(MOST_ITEMS) {
        let joined = chunk.end == next && items.is_empty()
            || !items.is_empty() && joins(text, chunk.end..next);
        if !joined || chunk.len() > LONGEST || text.gap(end) == Gap::Paragraph {
            break;
        }
        next = chunk.start;
        items.push(chunk.clone());
    }
    items
}

/// The runs of a list that starts at a token.
fn after(text: &Text<'_>, chunks: &[Range<usize>], start: usize) -> Vec<Range<usize>> {
    let mut next = start;
    let mut items: Vec<Range<usize>> = Vec::new();
    for chunk in chunks.iter().take(MOST_ITEMS) {
        let joined = chunk.start == next && items.is_empty()
            || !items.is_empty() && joins(text, next..chunk.start);
        if !joined || chunk.len() > LONGEST {
            break;
        }
        next = chunk.end;
        items.push(chunk.clone());
    }
    items
}

/// Whether nothing but `,`, `/`, `and`, `or` stands between two names.
fn joins(text: &Text<'_>, between: Range<usize>) -> bool {
    let joiner =
        |at| matches!(text.word(at), "and" | "or") || matches!(text.surface(at), "," | "/");
    (1..=2).contains(&between.len()) && between.clone().all(joiner)
}
