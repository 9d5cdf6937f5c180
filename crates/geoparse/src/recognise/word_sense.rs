//! What the words of a name mean otherwise.

use super::clue::Clue;
use super::{Match, Scene};
use crate::lexicon::Why;
use gazetteer::NameKind;

/// From this prominence on, that people bear the name too counts against a place by half.
pub(crate) const FAMOUS: f64 = 5.5;

impl Scene<'_> {
    /// How much the other meanings of a name's words speak against a place.
    pub(crate) fn word_sense(&self, found: &Match) -> f64 {
        if self.names.in_thing(&found.tokens) {
            return self.clues.of(Clue::Thing);
        }
        let mut kinds = found.uses.iter().map(|it| it.kind);
        if kinds.all(|kind| kind == NameKind::Abbreviation) {
            return 0.0;
        }
        let stop = self.stop_name(found);
        if found.tokens.len() > 1 || found.demonym {
            return stop;
        }
        let (text, at) = (self.text, found.tokens.start);
        let given = self.lexicon.given_names.at(text, at).is_some();
        let given = self.clues.when(given, Clue::Given);
        let person = stop.min(given);
        let famous = person > self.clues.of(Clue::Ordinary) && found.prominence >= FAMOUS;
        let person = if famous { person / 2.0 } else { person };
        let cue = self.clues.when(self.is_cue(at), Clue::Ordinary);
        person.min(cue)
            + self
                .clues
                .when(self.lower.contains(text.word(at)), Clue::AlsoCommon)
    }

    /// The weight against a name that is listed, or begins a longer phrase that is.
    fn stop_name(&self, found: &Match) -> f64 {
        let listed = self
            .lexicon
            .stop_names
            .starting_at(self.text, found.tokens.start);
        match listed
            .filter(|(length, _)| *length >= found.tokens.len())
            .map(|(_, why)| why)
        {
            Some(Why::Calendar) => self.clues.of(Clue::Calendar),
            Some(Why::Word) => self.clues.of(Clue::Ordinary),
            Some(Why::Thing) => self.clues.of(Clue::Thing),
            Some(Why::Surname) => self.clues.of(Clue::Surname),
            None => 0.0,
        }
    }

    /// Whether a word by itself says what a name is of, and so is none.
    pub(crate) fn is_cue(&self, at: usize) -> bool {
        let (text, lexicon) = (self.text, self.lexicon);
        lexicon.titles.at(text, at).is_some()
            || lexicon.directions.at(text, at).is_some()
            || lexicon.kind_words.at(text, at).is_some()
            || lexicon.organisation_heads.at(text, at).is_some()
            || lexicon.facility_heads.at(text, at).is_some()
    }
}
