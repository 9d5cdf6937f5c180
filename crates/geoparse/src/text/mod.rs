//! A text cut up for reading: tokens, their folded words, sentences.

mod casing;
mod chars;
mod cursor;
mod sentence;
mod shape;
mod stops;
mod token;

use crate::{Language, Span};
use std::ops::Range;

pub(crate) use casing::Casing;
pub use sentence::{sentence_at, sentences};
pub(crate) use shape::Shape;
pub(crate) use token::{Gap, Token, tokenise};

/// Words longer than this (code points) are no names; they are not folded.
const LONGEST_WORD: usize = 80;

/// A text and its tokens.
pub(crate) struct Text<'t> {
    source: &'t str,
    tokens: Vec<Token>,
    /// All folded words, one after another.
    folded: String,
    /// Where in `folded` each token's word is; empty for marks.
    words: Vec<Range<usize>>,
    sentences: Vec<(Range<usize>, Casing)>,
}

impl<'t> Text<'t> {
    /// Cuts up an English text.
    #[cfg(test)]
    pub(crate) fn new(source: &'t str) -> Self {
        Self::of(source, None)
    }

    /// Cuts up `source` in time linear in its length. In another language than English a single letter with an
    /// apostrophe is a word of its own: `l’Iran`.
    pub(crate) fn of(source: &'t str, language: Option<&Language>) -> Self {
        let tokens = tokenise(source, language.is_some());
        let sentences = sentence::split(source, &tokens)
            .into_iter()
            .map(|range| {
                (
                    range.clone(),
                    Casing::of(tokens.get(range).unwrap_or_default()),
                )
            })
            .collect();
        let (mut folded, mut words) = (String::new(), Vec::with_capacity(tokens.len()));
        for token in &tokens {
            let start = folded.len();
            if token.shape != Shape::Mark && token.span.end - token.span.start <= LONGEST_WORD {
                folded.push_str(&gazetteer::fold(
                    source.get(token.bytes.clone()).unwrap_or_default(),
                ));
            }
            words.push(start..folded.len());
        }
        Self {
            source,
            tokens,
            folded,
            words,
            sentences,
        }
    }

    /// The text as given.
    pub(crate) fn source(&self) -> &'t str {
        self.source
    }

    /// Where its sentences stand, in code points.
    pub(crate) fn sentence_spans(&self) -> Vec<Span> {
        let ranges = self.sentences.iter().map(|(range, _)| range);
        ranges.map(|range| self.span(range)).collect()
    }

    /// How many tokens there are.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at `at`.
    pub(crate) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The shape of the token at `at`; a mark beyond either end.
    pub(crate) fn shape(&self, at: usize) -> Shape {
        self.token(at).map_or(Shape::Mark, |t| t.shape)
    }

    /// What stands before the token at `at`; a paragraph beyond the end.
    pub(crate) fn gap(&self, at: usize) -> Gap {
        self.token(at).map_or(Gap::Paragraph, |t| t.gap)
    }

    /// Whether the token at `at` is a letter with an apostrophe before the word that it belongs to: `l’`.
    pub(crate) fn is_elided(&self, at: usize) -> bool {
        self.shape(at).is_word() && self.surface(at).ends_with(chars::is_apostrophe)
    }

    /// The folded word at `at`; empty for marks and beyond the ends.
    pub(crate) fn word(&self, at: usize) -> &str {
        self.words
            .get(at)
            .and_then(|range| self.folded.get(range.clone()))
            .unwrap_or_default()
    }

    /// The token at `at` as written; empty beyond the ends.
    pub(crate) fn surface(&self, at: usize) -> &'t str {
        self.slice(&(at..at + 1))
    }

    /// Tokens as written, with what stands between them.
    pub(crate) fn slice(&self, range: &Range<usize>) -> &'t str {
        let Some((first, last)) = self.ends(range) else {
            return "";
        };
        self.source
            .get(first.bytes.start..last.bytes.end)
            .unwrap_or_default()
    }

    /// Folded words of a range, with a space between them.
    pub(crate) fn folded(&self, range: &Range<usize>) -> String {
        let words: Vec<&str> = range
            .clone()
            .map(|at| self.word(at))
            .filter(|word| !word.is_empty())
            .collect();
        words.join(" ")
    }

    /// Where tokens stand, in code points; an empty span at 0 for none.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        self.ends(range)
            .map_or(Span { start: 0, end: 0 }, |(first, last)| Span {
                start: first.span.start,
                end: last.span.end,
            })
    }

    /// The sentence that holds the token at `at`, and its habit of capitals.
    pub(crate) fn sentence(&self, at: usize) -> (Range<usize>, Casing) {
        let next = self
            .sentences
            .partition_point(|(range, _)| range.start <= at);
        self.sentences
            .get(next.saturating_sub(1))
            .cloned()
            .unwrap_or((0..0, Casing::Running))
    }

    /// The tokens that a span touches.
    pub(crate) fn covering(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.end <= span.start);
        let end = self.tokens.partition_point(|t| t.span.start < span.end);
        start..end.max(start)
    }

    fn ends(&self, range: &Range<usize>) -> Option<(&Token, &Token)> {
        let tokens = self.tokens.get(range.clone())?;
        tokens.first().zip(tokens.last())
    }
}
