//! Words to word pieces: the longest piece of the vocabulary first.

use super::TaggerError;
use super::words::{case, fold};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Pieces of one word, at most; what follows is dropped.
const MOST_PIECES: usize = 8;

/// Words longer than this (code points) are unknown.
const LONGEST_WORD: usize = 60;

/// The pieces of many words, one word after another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Encoded {
    pieces: Vec<i32>,
    /// Where in `pieces` each word begins, and where the last ends.
    starts: Vec<usize>,
    /// How each word is written: the token type of all its pieces.
    cases: Vec<i32>,
}

impl Default for Encoded {
    fn default() -> Self {
        Self {
            pieces: Vec::new(),
            starts: vec![0],
            cases: Vec::new(),
        }
    }
}

impl Encoded {
    /// Takes in a word.
    pub(super) fn push(&mut self, pieces: &[i32], case: i32) {
        self.pieces.extend(pieces);
        self.starts.push(self.pieces.len());
        self.cases.push(case);
    }

    /// How many pieces some words have.
    pub(super) fn size(&self, words: Range<usize>) -> usize {
        self.range(words).len()
    }

    /// The pieces of one word, and how it is written.
    pub(super) fn word(&self, at: usize) -> (&[i32], i32) {
        let pieces = self.pieces.get(self.range(at..at + 1)).unwrap_or_default();
        (pieces, self.cases.get(at).copied().unwrap_or_default())
    }

    fn range(&self, words: Range<usize>) -> Range<usize> {
        let start = |at: usize| self.starts.get(at).copied().unwrap_or(self.pieces.len());
        start(words.start)..start(words.end).max(start(words.start))
    }
}

/// The vocabulary.
pub(super) struct Pieces {
    /// Pieces that start a word, by their text.
    first: FxHashMap<String, i32>,
    /// Pieces that go on a word, without the mark that says so.
    inner: FxHashMap<String, i32>,
    /// Bytes of the longest piece.
    longest: usize,
    count: usize,
    unknown: i32,
    /// Stands before every chunk.
    pub(super) start: i32,
    /// Stands behind every chunk.
    pub(super) end: i32,
}

impl Pieces {
    /// The vocabulary of a list, one piece a line.
    pub(super) fn new(list: &str) -> Result<Self, TaggerError> {
        let (mut first, mut inner) = (FxHashMap::default(), FxHashMap::default());
        let (mut longest, mut count) = (0, 0);
        for (number, piece) in (0..).zip(list.lines()) {
            count += 1;
            let (map, piece) = match piece.strip_prefix("##") {
                Some(rest) if !rest.is_empty() => (&mut inner, rest),
                _ => (&mut first, piece),
            };
            longest = longest.max(piece.len());
            map.insert(piece.to_owned(), number);
        }
        let special = |name: &'static str| {
            first
                .get(name)
                .copied()
                .ok_or(TaggerError::Vocabulary(name))
        };
        Ok(Self {
            unknown: special("[UNK]")?,
            start: special("[CLS]")?,
            end: special("[SEP]")?,
            first,
            inner,
            longest,
            count,
        })
    }

    /// How many pieces there are.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// The pieces of words as they are written.
    pub(super) fn encode<'t>(&self, words: impl Iterator<Item = &'t str>) -> Encoded {
        let mut encoded = Encoded::default();
        for word in words {
            let pieces = self
                .split(&fold(word))
                .unwrap_or_else(|| vec![self.unknown]);
            let most = pieces.len().min(MOST_PIECES);
            encoded.push(pieces.get(..most).unwrap_or(&pieces), case(word));
        }
        encoded
    }

    fn split(&self, word: &str) -> Option<Vec<i32>> {
        if word.is_empty() || word.chars().count() > LONGEST_WORD {
            return None;
        }
        let (mut pieces, mut rest) = (Vec::new(), word);
        while !rest.is_empty() {
            let known = if pieces.is_empty() {
                &self.first
            } else {
                &self.inner
            };
            let most = rest.len().min(self.longest);
            let (length, number) = (1..=most)
                .rev()
                .find_map(|length| Some((length, *known.get(rest.get(..length)?)?)))?;
            pieces.push(number);
            rest = rest.get(length..)?;
        }
        Some(pieces)
    }
}
