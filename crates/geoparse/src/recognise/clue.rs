//! What speaks for a name being a place's, or against it, and what each is worth.

use serde::{Deserialize, Serialize};

/// Something that tells places from other names. Worths are in units of log odds and are added up: a name is taken for a place
/// where the sum is above nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clue {
    /// For each unit of prominence above `obscure`: ten times the inhabitants.
    Prominence,
    /// Prominence at which a name alone tells nothing.
    Obscure,
    /// The most that prominence may count for or against.
    MostProminence,
    /// For each word after the first: longer names are rarely anything else.
    Word,
    /// A month, a weekday.
    Calendar,
    /// An ordinary word.
    Ordinary,
    /// A word that the text also writes without a capital.
    AlsoCommon,
    /// A body, a brand, a belief.
    Thing,
    /// A family name.
    Surname,
    /// A given name.
    Given,
    /// Part of somebody's name.
    InPerson,
    /// A word that is part of somebody's full name elsewhere in the text.
    KnownPerson,
    /// Followed by its state or country: `Paris, Texas`.
    Container,
    /// Follows the town in it: the other half of `Paris, Texas`.
    Contained,
    /// A word beside it that goes with places: `in`, `near`, `residents`.
    PlaceCue,
    /// A word beside it that goes with people: `said`, `himself`.
    PersonCue,
    /// A word beside it that only goes with places: `residents of`, `X man`.
    SureCue,
    /// Listed with a word that says what it is: `X, Y and Z counties`, `villages of X and Y`.
    Listed,
    /// Opens a report: `MOSCOW — `.
    Dateline,
    /// First in an organisation's name, or behind its `of`: `X Police Department`, `University of X`.
    InOrganisation,
    /// Cuts a longer name, or the head of an organisation's, in two: `Bab` in `Bab al-Hawa`.
    CutsName,
    /// Next to a capitalised word of unknown kind, before or after it.
    UnknownNeighbour,
    /// A few capitals that are no abbreviation of a place.
    Acronym,
    /// The only word of its sentence with a capital is the first, which always has one.
    SentenceStart,
    /// A demonym: hardly ever anything else.
    Demonym,
    /// The same name is surely a place elsewhere in the text.
    Elsewhere,
    /// How sure that must be.
    Sure,
    /// In a list with a name that is surely a place.
    Coordinate,
    /// What the log odds of the tagger count.
    Tagger,
    /// Share of the tagger's belief in an organisation or a facility that speaks for a place in its name: rules know
    /// better which places in those are meant.
    LongerShare,
    /// From this probability on the tagger alone is enough for a name that nothing else speaks for.
    Proposed,
    /// The same for a name that the gazetteer does not know.
    ProposedUnknown,
    /// Nearer to nought than this the rules alone are unsure.
    Doubt,
    /// From this probability on that the tagger gives to names of other kinds, what only a word in it or beside it makes a
    /// place's name is none.
    Refuted,
    /// The same, of people and things that are no bodies, for what a facility's head makes a name.
    Somebody,
    /// In a text of another language, whose small words and cues are not known.
    Foreign,
}

impl Clue {
    /// All of them, in the order of their places.
    pub const ALL: [Self; 36] = [
        Self::Prominence,
        Self::Obscure,
        Self::MostProminence,
        Self::Word,
        Self::Calendar,
        Self::Ordinary,
        Self::AlsoCommon,
        Self::Thing,
        Self::Surname,
        Self::Given,
        Self::InPerson,
        Self::KnownPerson,
        Self::Container,
        Self::Contained,
        Self::PlaceCue,
        Self::PersonCue,
        Self::SureCue,
        Self::Listed,
        Self::Dateline,
        Self::InOrganisation,
        Self::CutsName,
        Self::UnknownNeighbour,
        Self::Acronym,
        Self::SentenceStart,
        Self::Demonym,
        Self::Elsewhere,
        Self::Sure,
        Self::Coordinate,
        Self::Tagger,
        Self::LongerShare,
        Self::Proposed,
        Self::ProposedUnknown,
        Self::Doubt,
        Self::Refuted,
        Self::Somebody,
        Self::Foreign,
    ];

    /// Whether it is a bound on what the tagger says: a probability, and no sign to be added up.
    pub fn is_probability(self) -> bool {
        matches!(
            self,
            Self::Proposed | Self::ProposedUnknown | Self::Refuted | Self::Somebody
        )
    }

    /// Its place among the worths.
    pub fn at(self) -> usize {
        self as usize
    }
}

/// What each clue is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clues([f64; Clue::ALL.len()]);

impl Clues {
    /// Worths by clue.
    pub fn new(of: impl Fn(Clue) -> f64) -> Self {
        Self(Clue::ALL.map(of))
    }

    /// What a clue is worth.
    pub fn of(&self, clue: Clue) -> f64 {
        self.0.get(clue.at()).copied().unwrap_or_default()
    }

    /// The same, with another worth of one clue.
    #[must_use]
    pub fn with(self, clue: Clue, worth: f64) -> Self {
        Self::new(|it| if it == clue { worth } else { self.of(it) })
    }

    /// What a clue is worth where it is there, else nought.
    pub(crate) fn when(&self, there: bool, clue: Clue) -> f64 {
        if there { self.of(clue) } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::Clue;

    #[test]
    fn every_clue_stands_at_its_place() {
        for (at, clue) in Clue::ALL.into_iter().enumerate() {
            assert_eq!(clue.at(), at);
        }
    }
}
