//! Whether a name of the gazetteer is one here: the signs in the name itself.

use super::clue::Clue;
use super::names::{Bearer, Extent};
use super::{Match, Scene};
use crate::text::{Casing, Shape};
use gazetteer::NameKind;

/// Names of capitals only, as long as this (code points) or shorter, are mostly of bodies and things.
const LONGEST_ACRONYM: usize = 4;

impl Scene<'_> {
    /// The sum of all signs that a match is a place, in log odds, without what the rest of the text says of the name.
    pub(crate) fn evidence(&self, found: &Match) -> f64 {
        let rules = self.by_rules(found);
        rules + self.clues.of(Clue::Tagger) * self.tagged(found).unwrap_or_default()
    }

    /// The same without the tagger.
    fn by_rules(&self, found: &Match) -> f64 {
        self.fame(found)
            + self.word_sense(found)
            + self.bearer(found)
            + self.beside(found)
            + self.writing(found)
            + self.clues.when(self.foreign, Clue::Foreign)
    }

    /// What prominence and length of the name say.
    fn fame(&self, found: &Match) -> f64 {
        let prominence =
            (found.prominence - self.clues.of(Clue::Obscure)) * self.clues.of(Clue::Prominence);
        let words = found
            .tokens
            .clone()
            .filter(|at| self.text.shape(*at).is_word())
            .count();
        let longer = f64::from(u32::try_from(words.saturating_sub(1)).unwrap_or(u32::MAX));
        let demonym = self.clues.when(found.demonym, Clue::Demonym);
        prominence.clamp(
            -self.clues.of(Clue::MostProminence),
            self.clues.of(Clue::MostProminence),
        ) + longer * self.clues.of(Clue::Word)
            + demonym
    }

    /// What the longer name around it says, and names of people elsewhere in the text.
    fn bearer(&self, found: &Match) -> f64 {
        if self.splits_head(found) {
            return self.clues.of(Clue::CutsName);
        }
        let own_name = |e: &&Extent| e.tokens == found.tokens && e.bearer == Bearer::Organisation;
        let around = self.names.around(&found.tokens).filter(|e| !own_name(e));
        let start = found.tokens.start;
        let word = self.text.word(start);
        let Some(extent) = around else {
            let person = found.tokens.len() == 1 && self.names.is_person(word);
            return self.clues.when(person, Clue::KnownPerson);
        };
        let leads = start <= extent.tokens.start
            || matches!(self.text.word(start - 1), "of" | "for" | "the");
        match extent.bearer {
            Bearer::Person => self.clues.of(Clue::InPerson),
            Bearer::Organisation if leads => self.clues.of(Clue::InOrganisation),
            Bearer::Organisation if found.demonym => 0.0,
            Bearer::Organisation => self.clues.of(Clue::UnknownNeighbour),
        }
    }

    /// Whether a longer match takes the first words of an organisation's head: `X City` from `X City Council`.
    fn splits_head(&self, found: &Match) -> bool {
        let heads = &self.lexicon.organisation_heads;
        let reach = |at: usize| {
            heads
                .starting_at(self.text, at)
                .map_or(at, |(length, _)| at + length)
        };
        (found.tokens.start + 1..found.tokens.end).any(|at| reach(at) > found.tokens.end)
    }

    /// What capitals say.
    fn writing(&self, found: &Match) -> f64 {
        let start = found.tokens.start;
        let (sentence, casing) = self.text.sentence(start);
        let span = self.text.span(&found.tokens);
        let short = found.tokens.len() == 1 && span.end - span.start <= LONGEST_ACRONYM;
        let capitals = self.text.shape(start) == Shape::Upper && casing == Casing::Running;
        let abbreviation = found
            .uses
            .iter()
            .any(|it| it.kind == NameKind::Abbreviation);
        let acronym = self
            .clues
            .when(short && capitals && !abbreviation, Clue::Acronym);
        let first = self
            .clues
            .when(sentence.start == start, Clue::SentenceStart);
        acronym + first
    }
}
