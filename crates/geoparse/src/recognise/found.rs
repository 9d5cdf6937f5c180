//! What recognition hands on.

use crate::lexicon::KindWord;
use crate::{Kind, Span};
use gazetteer::Use;
use std::ops::Range;
use std::rc::Rc;

/// A stretch of text taken for the name of a place.
#[derive(Clone, Debug)]
pub(crate) struct Found<'l> {
    /// Where it stands, in code points.
    pub(crate) span: Span,
    /// Where it stands, in tokens.
    pub(crate) tokens: Range<usize>,
    /// What the gazetteer has under the name; empty where it does not know it.
    pub(crate) uses: Rc<[Use]>,
    /// Whether it names the people of a place or what is theirs.
    pub(crate) demonym: bool,
    /// What the words of the name say it is; none where they say nothing.
    pub(crate) cue: Option<Cue<'l>>,
    /// The tokens of the place that a facility is at: `Tartous` in `Tartous naval base`.
    pub(crate) site: Option<Range<usize>>,
    /// Strictly inside a longer name.
    pub(crate) nested: bool,
    /// Probability, 0 to 1, that it names a place at all.
    pub(crate) certainty: f64,
}

/// What a kind word or a facility head says of a name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cue<'l> {
    /// The kind it gives.
    pub(crate) kind: Kind,
    /// Feature codes that such a place may have; empty for any.
    pub(crate) features: &'l [String],
}

impl<'l> From<&'l KindWord> for Cue<'l> {
    fn from(word: &'l KindWord) -> Self {
        Self {
            kind: word.kind,
            features: &word.features,
        }
    }
}

/// Turns log odds to a probability.
pub(crate) fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}
