//! Labels of words to spans.

use super::label::{ENTITIES, LABELS, Labels, begin};
use super::path;
use crate::Span;
use std::ops::Range;

/// What a span is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Entity {
    /// A settlement, unit, country, region or water.
    Place,
    /// A base, building, port or airfield.
    Facility,
    /// The people of a place, or what is theirs.
    Demonym,
    /// Somebody.
    Person,
    /// A body, company, team or party.
    Organisation,
    /// Another name: an event, a work, a law, a product.
    Other,
}

/// A span that the tagger takes for a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tagged {
    /// Of what.
    pub entity: Entity,
    /// Where it stands, in code points.
    pub span: Span,
    /// Probability of the kind, 0 to 1, the mean over its words.
    pub probability: f32,
}

/// How probably some words are part of a name of each kind, 0 to 1 each, 1 at most together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Shares {
    pub(crate) place: f64,
    pub(crate) facility: f64,
    pub(crate) demonym: f64,
    pub(crate) person: f64,
    pub(crate) organisation: f64,
    pub(crate) other: f64,
}

/// What the tagger makes of a text.
#[derive(Clone, Debug, Default)]
pub struct Tags {
    words: Vec<Span>,
    labels: Vec<Labels>,
    spans: Vec<Tagged>,
}

impl Tags {
    /// Words of which nothing is known yet.
    pub(super) fn of(words: impl Iterator<Item = Span>) -> Self {
        let words: Vec<Span> = words.collect();
        Self {
            labels: vec![[0; LABELS]; words.len()],
            words,
            spans: Vec::new(),
        }
    }

    pub(super) fn set(&mut self, word: usize, labels: Labels) {
        if let Some(old) = self.labels.get_mut(word) {
            *old = labels;
        }
    }

    /// Whether there was no tagger, or nothing to tag.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// All names, in order, none overlapping.
    pub fn spans(&self) -> &[Tagged] {
        &self.spans
    }

    /// The names that a stretch touches, in order.
    pub fn touching(&self, span: Span) -> &[Tagged] {
        let start = self.spans.partition_point(|t| t.span.end <= span.start);
        let end = self.spans.partition_point(|t| t.span.start < span.end);
        self.spans.get(start..end.max(start)).unwrap_or_default()
    }

    /// Probability, 0 to 1, that the words of a stretch are part of names of that kind, the mean over its words; none
    /// where there is no word, and where the tagger did not look.
    pub fn probability(&self, span: Span, entity: Entity) -> Option<f32> {
        let words = self.covering(span);
        let looked = |word: usize| {
            self.labels
                .get(word)
                .is_some_and(|labels| *labels != [0; LABELS])
        };
        if !words.clone().all(looked) {
            return None;
        }
        let count = u16::try_from(words.len()).ok().filter(|count| *count > 0)?;
        let at = ENTITIES.iter().position(|e| *e == entity)?;
        let sum: f32 = words.map(|word| self.share(word, at)).sum();
        Some(sum / f32::from(count))
    }

    /// The probabilities of all kinds for the words of a stretch, as [`probability`](Self::probability) gives each.
    pub(crate) fn shares(&self, span: Span) -> Option<Shares> {
        let of = |entity| self.probability(span, entity).map(f64::from);
        Some(Shares {
            place: of(Entity::Place)?,
            facility: of(Entity::Facility)?,
            demonym: of(Entity::Demonym)?,
            person: of(Entity::Person)?,
            organisation: of(Entity::Organisation)?,
            other: of(Entity::Other)?,
        })
    }

    fn covering(&self, span: Span) -> Range<usize> {
        let start = self.words.partition_point(|w| w.end <= span.start);
        let end = self.words.partition_point(|w| w.start < span.end);
        start..end.max(start)
    }

    /// Probability that a word is in a name of the kind with this number, first or not.
    fn share(&self, word: usize, entity: usize) -> f32 {
        let [first, inner] = self.pair(word, entity);
        f32::from(first) / 255.0 + f32::from(inner) / 255.0
    }

    fn pair(&self, word: usize, entity: usize) -> [u8; 2] {
        let at = begin(entity);
        match self
            .labels
            .get(word)
            .and_then(|labels| labels.get(at..at + 2))
        {
            Some([first, inner]) => [*first, *inner],
            _ => [0, 0],
        }
    }

    /// Finds the names in each of some sentences, which are in order; none goes from one into the next.
    pub(super) fn decode(&mut self, sentences: &[Span]) {
        let found: Vec<Tagged> = sentences
            .iter()
            .flat_map(|sentence| {
                let words = self.covering(*sentence);
                let labels = self.labels.get(words.clone()).unwrap_or_default();
                path::names(labels, words.start)
            })
            .filter_map(|(kind, words)| self.tagged(kind, &words))
            .collect();
        self.spans = found;
    }

    fn tagged(&self, kind: usize, words: &Range<usize>) -> Option<Tagged> {
        let (first, last) = (
            self.words.get(words.start)?,
            self.words.get(words.end.checked_sub(1)?)?,
        );
        let span = Span {
            start: first.start,
            end: last.end,
        };
        let entity = *ENTITIES.get(kind)?;
        Some(Tagged {
            entity,
            span,
            probability: self.probability(span, entity)?,
        })
    }
}
