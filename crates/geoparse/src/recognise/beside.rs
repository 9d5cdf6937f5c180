//! Whether a name of the gazetteer is one here: the signs around it.

use super::Match;
use super::clue::Clue;
use super::word_sense::FAMOUS;
use super::{Scene, surface};
use crate::lexicon::{Lower, Means, Why};
use crate::text::{Casing, Gap, Shape};

/// How far behind the first name of a report the dash of its dateline may stand, in tokens: `PARIS, Texas (AP) — `.
const DATELINE: usize = 8;

/// From this prominence on a capitalised neighbour is a place of its own.
const PROMINENT: f64 = 5.6;

impl Scene<'_> {
    /// What stands on either side of a match.
    pub(crate) fn beside(&self, found: &Match) -> f64 {
        let (text, tokens) = (self.text, &found.tokens);
        let article = self.has_article(found);
        let before = self
            .lexicon
            .before
            .ending_before(text, tokens.start - usize::from(article));
        let after = self.lexicon.after.starting_at(text, tokens.end);
        let party = surface::follows_party(text, tokens.start);
        let kind = self.lists.kind_at(tokens.start);
        let declared = kind.is_some_and(|word| word.lower == Lower::Declares);
        [before, after]
            .into_iter()
            .flatten()
            .map(|(_, means)| self.worth(*means, found))
            .sum::<f64>()
            + self.clues.when(
                party || self.container_after(found).is_some(),
                Clue::Container,
            )
            + self.clues.when(self.is_container(found), Clue::Contained)
            + self.clues.when(declared, Clue::Listed)
            + self.clues.when(self.is_dateline(found), Clue::Dateline)
            + self.neighbours(found)
    }

    /// Whether a name opens a report: capitals, or a sentence's first words, before a dash.
    fn is_dateline(&self, found: &Match) -> bool {
        let (text, start) = (self.text, found.tokens.start);
        let sentence = text.sentence(start).0;
        let end = found.tokens.end;
        let dash =
            |at: usize| matches!(text.surface(at), "—" | "–" | "-") && text.gap(at) == Gap::Space;
        let more = text.shape(end) == Shape::Mark;
        sentence.start == start && (dash(end) || more && (end..end + DATELINE).any(dash))
    }

    /// Capitalised words of unknown kind on either side make it likely that both are one name of something else.
    fn neighbours(&self, found: &Match) -> f64 {
        let inside = self.names.around(&found.tokens).is_some();
        let particle = self
            .lexicon
            .particles
            .at(self.text, found.tokens.end)
            .is_some();
        if particle && self.names.chunk(found.tokens.start).end > found.tokens.end {
            return self.clues.of(Clue::CutsName);
        }
        if inside || found.demonym || self.text.sentence(found.tokens.start).1 != Casing::Running {
            return 0.0;
        }
        let chunk = self.names.chunk(found.tokens.start);
        let before = found.tokens.start > chunk.start && self.is_unknown(found.tokens.start - 1);
        let after = found.tokens.end < chunk.end && self.is_unknown(found.tokens.end);
        f64::from(u8::from(before) + u8::from(after)) * self.clues.of(Clue::UnknownNeighbour)
    }

    /// Whether a capitalised word is neither cue nor name: not the first of its sentence, no title, no direction.
    fn is_unknown(&self, at: usize) -> bool {
        let (text, lexicon) = (self.text, self.lexicon);
        let place = self
            .matches
            .longest_at(at)
            .is_some_and(|m| m.demonym || m.prominence > PROMINENT);
        let phrase = lexicon.organisation_heads.starting_at(text, at).is_some()
            || lexicon.facility_heads.starting_at(text, at).is_some();
        let first_word =
            text.sentence(at).0.start == at && lexicon.stop_names.at(text, at) == Some(&Why::Word);
        !(self.is_cue(at) || place || phrase || first_word || text.gap(at) == Gap::Hyphen)
    }

    fn has_article(&self, found: &Match) -> bool {
        let start = found.tokens.start;
        start > 0 && self.text.word(start - 1) == "the"
    }

    /// What a cue of one side counts. That a place speaks is nothing strange where it has a government, and nobody is called
    /// by name with an article.
    fn worth(&self, means: Means, found: &Match) -> f64 {
        match means {
            Means::Place => self.clues.of(Clue::PlaceCue),
            Means::Surely => self.clues.of(Clue::SureCue),
            Means::Person => {
                let somebody = found.prominence < FAMOUS && !self.has_article(found);
                self.clues.when(somebody, Clue::PersonCue)
            }
        }
    }
}
