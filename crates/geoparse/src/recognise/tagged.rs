//! What the tagger says of a name of the gazetteer.

use super::clue::Clue;
use super::{Match, Scene};
use crate::Span;

/// A tagger is never surer than this, in log odds: what it was not fitted on, it can be wrong of.
const SUREST: f64 = 4.0;

impl Scene<'_> {
    /// Log odds that a match names a place, by the tagger alone; none without one. What it takes for part of the
    /// name of an organisation or a facility counts neither for nor against.
    pub(crate) fn tagged(&self, found: &Match) -> Option<f64> {
        let shares = self.tags.shares(self.text.span(&found.tokens))?;
        let longer = shares.organisation + shares.facility;
        let speaking = shares.place + shares.demonym + self.clues.of(Clue::LongerShare) * longer;
        let odds = speaking.max(f64::EPSILON) / (1.0 - speaking).max(f64::EPSILON);
        Some(odds.ln().clamp(-SUREST, SUREST))
    }

    /// Whether the tagger takes a stretch for the name of somebody or of what is neither a place nor a body.
    pub(crate) fn is_somebody(&self, span: Span) -> bool {
        self.tags
            .shares(span)
            .is_some_and(|shares| shares.person + shares.other > self.clues.of(Clue::Somebody))
    }

    /// Whether the tagger takes a stretch for the name of somebody, of a body, or of what is no place.
    pub(crate) fn is_refuted(&self, span: Span) -> bool {
        self.tags.shares(span).is_some_and(|shares| {
            shares.person + shares.organisation + shares.other > self.clues.of(Clue::Refuted)
        })
    }
}
