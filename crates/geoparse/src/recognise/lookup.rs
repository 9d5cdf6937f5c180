//! All names of the gazetteer that stand in a text.

use super::known::Known;
use super::{Match, inflected};
use crate::text::{Gap, Shape, Text};
use crate::{Kind, Language, Lexicon};
use gazetteer::Gazetteer;
use std::ops::Range;

/// A name has no more tokens than this; it keeps the search linear where a text is all names.
const MOST_TOKENS: usize = 10;

/// All matches of a text.
pub(crate) struct Matches {
    /// In order of their start, the longest first.
    all: Vec<Match>,
}

impl Matches {
    /// Looks up every stretch of `text` that may be a name by its capitals; in another language than English also by
    /// what its words may be forms of.
    pub(crate) fn new(
        text: &Text<'_>,
        language: Option<&Language>,
        gazetteer: &Gazetteer,
        lexicon: &Lexicon,
    ) -> Self {
        let mut known = Known::default();
        let mut all = Vec::new();
        for at in (0..text.len()).filter(|at| may_start(text, *at)) {
            let before = all.len();
            all.extend(names_at(text, at, gazetteer, lexicon, &mut known));
            if let Some(language) = language.filter(|_| all.len() == before) {
                all.extend(inflected::names_at(
                    (text, at),
                    language,
                    gazetteer,
                    lexicon,
                    &mut known,
                ));
            }
        }
        Self { all }
    }

    /// All of them, in order of their start, the longest first.
    pub(crate) fn all(&self) -> &[Match] {
        &self.all
    }

    /// The matches that start at a token, the longest first.
    pub(crate) fn starting_at(&self, at: usize) -> &[Match] {
        let start = self.all.partition_point(|m| m.tokens.start < at);
        let end = self.all.partition_point(|m| m.tokens.start <= at);
        self.all.get(start..end).unwrap_or_default()
    }

    /// The longest match that starts at a token.
    pub(crate) fn longest_at(&self, at: usize) -> Option<&Match> {
        self.starting_at(at).first()
    }

    /// The match of exactly these tokens.
    pub(crate) fn exactly(&self, tokens: &Range<usize>) -> Option<&Match> {
        self.starting_at(tokens.start)
            .iter()
            .find(|m| m.tokens == *tokens)
    }

    /// Matches of several words that hold a token.
    pub(crate) fn covering(&self, at: usize) -> impl Iterator<Item = &Match> {
        let start = self
            .all
            .partition_point(|m| m.tokens.start + MOST_TOKENS < at);
        let rest = self.all.get(start..).unwrap_or_default().iter();
        rest.take_while(move |m| m.tokens.start <= at)
            .filter(move |m| m.tokens.end > at && m.tokens.len() > 1)
    }

    /// Matches strictly inside a stretch, the longest first among those with the same start.
    pub(crate) fn inside(&self, outer: &Range<usize>) -> impl Iterator<Item = &Match> {
        let start = self.all.partition_point(|m| m.tokens.start < outer.start);
        let rest = self.all.get(start..).unwrap_or_default().iter();
        rest.take_while(|m| m.tokens.start < outer.end)
            .filter(|m| m.tokens.end <= outer.end && m.tokens != *outer)
    }
}

/// Whether a name may start with a token: a capital, a script without case, or an article bound to a capital (`al-Tanf`).
fn may_start(text: &Text<'_>, at: usize) -> bool {
    match text.shape(at) {
        Shape::Capital | Shape::Upper | Shape::Initial | Shape::Uncased => true,
        Shape::Lower => {
            text.gap(at + 1) == Gap::Hyphen
                && text.shape(at + 1).is_capital()
                && text.gap(at) != Gap::Hyphen
        }
        _ => false,
    }
}

/// The names that start at a token, the longest first.
fn names_at(
    text: &Text<'_>,
    at: usize,
    gazetteer: &Gazetteer,
    lexicon: &Lexicon,
    known: &mut Known,
) -> Vec<Match> {
    let mut walk = gazetteer.walk();
    let mut found = Vec::new();
    for next in at..(at + MOST_TOKENS).min(text.len()) {
        if next > at && !goes_on(text, next) {
            break;
        }
        let apart = next > at && !matches!(text.gap(next), Gap::None);
        if text.word(next).is_empty() || apart && !walk.step(" ") || !walk.step(text.word(next)) {
            break;
        }
        let tokens = at..next + 1;
        if walk.is_name() && may_end(text, &tokens, lexicon) {
            let uses = || walk.uses().unwrap_or_default();
            found.extend(known.read(text, tokens, uses, gazetteer, lexicon));
        }
    }
    found.reverse();
    found
}

/// Whether a name may go on with a token.
fn goes_on(text: &Text<'_>, at: usize) -> bool {
    match text.gap(at) {
        Gap::Paragraph => false,
        Gap::None => {
            matches!(text.shape(at), Shape::Possessive | Shape::Uncased) || text.is_elided(at - 1)
        }
        Gap::Space | Gap::Line | Gap::Hyphen => true,
    }
}

/// Whether a name may end as it does: on a capital, or on the common word of a water or a facility (`Baltic sea`).
fn may_end(text: &Text<'_>, tokens: &Range<usize>, lexicon: &Lexicon) -> bool {
    let last = tokens.end - 1;
    match text.shape(last) {
        Shape::Lower => {
            let water = lexicon
                .kind_words
                .at(text, last)
                .is_some_and(|w| w.kind == Kind::Water);
            water
                || lexicon
                    .facility_heads
                    .ending_before(text, tokens.end)
                    .is_some()
        }
        Shape::Mark => false,
        Shape::Possessive => tokens.len() > 2 && text.shape(last - 1).is_capital(),
        _ => true,
    }
}
