//! Whether a name of the gazetteer is one here: the signs around it.

use super::Match;
use super::weights::{WEIGHTS, when};
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
        let article = usize::from(tokens.start > 0 && text.word(tokens.start - 1) == "the");
        let before = self
            .lexicon
            .before
            .ending_before(text, tokens.start - article);
        let after = self.lexicon.after.starting_at(text, tokens.end);
        let party = surface::follows_party(text, tokens.start);
        let kind = self.lists.kind_at(tokens.start);
        let declared = kind.is_some_and(|word| word.lower == Lower::Declares);
        [before, after]
            .into_iter()
            .flatten()
            .map(|(_, means)| worth(*means, found))
            .sum::<f64>()
            + when(
                party || self.container_after(found).is_some(),
                WEIGHTS.container,
            )
            + when(self.is_container(found), WEIGHTS.contained)
            + when(declared, WEIGHTS.listed)
            + when(self.is_dateline(found), WEIGHTS.dateline)
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
            return WEIGHTS.cuts_name;
        }
        if inside || found.demonym || self.text.sentence(found.tokens.start).1 != Casing::Running {
            return 0.0;
        }
        let chunk = self.names.chunk(found.tokens.start);
        let before = found.tokens.start > chunk.start && self.is_unknown(found.tokens.start - 1);
        let after = found.tokens.end < chunk.end && self.is_unknown(found.tokens.end);
        f64::from(u8::from(before) + u8::from(after)) * WEIGHTS.unknown_neighbour
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
}

/// What a cue of one side counts; that a place speaks is nothing strange where it has a government.
fn worth(means: Means, found: &Match) -> f64 {
    match means {
        Means::Place => WEIGHTS.place_cue,
        Means::Surely => WEIGHTS.sure_cue,
        Means::Person => when(found.prominence < FAMOUS, WEIGHTS.person_cue),
    }
}
