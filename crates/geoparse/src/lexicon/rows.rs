//! What the rows of the cue tables say.

use crate::Kind;
use crate::recognise::Clue;
use crate::resolve::{self, Sign};
use serde::{Deserialize, Deserializer};

/// `stop_names.csv`: a name that mostly is no place.
#[derive(Debug, Deserialize)]
pub(crate) struct StopName {
    pub(crate) name: String,
    pub(crate) why: Why,
}

impl StopName {
    pub(crate) fn entry(self) -> (String, Why) {
        (self.name, self.why)
    }
}

/// What a stop name mostly is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Why {
    /// A month, a weekday, a feast.
    Calendar,
    /// An ordinary word.
    Word,
    /// A family name.
    Surname,
    /// A body, a brand, a belief.
    Thing,
}

/// `given_names.csv`, `titles.csv` and other plain lists.
#[derive(Debug, Deserialize)]
pub(crate) struct Word {
    pub(crate) word: String,
}

impl Word {
    pub(crate) fn entry(self) -> (String, ()) {
        (self.word, ())
    }
}

/// `organisation_heads.csv`: the word that makes a name an organisation's.
#[derive(Debug, Deserialize)]
pub(crate) struct OrganisationHead {
    pub(crate) head: String,
    /// Whether the name may go on after it: `University of …`, `Observatory for …`
    pub(crate) takes_of: bool,
}

impl OrganisationHead {
    pub(crate) fn entry(self) -> (String, bool) {
        (self.head, self.takes_of)
    }
}

/// `facility_heads.csv`: the words that make a place's name a facility's.
#[derive(Debug, Deserialize)]
pub(crate) struct FacilityHead {
    pub(crate) head: String,
    /// Feature codes that such a facility may have in the gazetteer.
    #[serde(deserialize_with = "list")]
    pub(crate) features: Vec<String>,
    /// Whether it may stand first, with `of`: `port of …`
    pub(crate) before: bool,
    /// Whether any capitalised word before it makes a name: `Shayrat air base`, but no `Shayrat base`.
    pub(crate) specific: bool,
    /// Whether it must have a capital: `Gansu Museum`, but no `Kabul hotel`.
    pub(crate) capital: bool,
}

impl FacilityHead {
    pub(crate) fn entry(self) -> (String, Self) {
        (self.head.clone(), self)
    }
}

/// `kind_words.csv`: the word in a name that says what sort of place it is.
#[derive(Debug, Deserialize)]
pub(crate) struct KindWord {
    pub(crate) word: String,
    pub(crate) kind: Kind,
    /// Feature codes that such a place may have in the gazetteer.
    #[serde(deserialize_with = "list")]
    pub(crate) features: Vec<String>,
    /// Whether it stands before the name proper: `Lake …`
    pub(crate) before: bool,
    /// Whether it stands after it: `… River`
    pub(crate) after: bool,
    /// What it says of a name beside it when it has no capital.
    pub(crate) lower: Lower,
}

impl KindWord {
    pub(crate) fn entry(self) -> (String, Self) {
        (self.word.clone(), self)
    }
}

/// What a kind word without a capital says of the name beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Lower {
    /// Nothing.
    Nothing,
    /// What it is, if it is a place: `Washington state`.
    Fits,
    /// That it is a place, too, whatever the name: `… province`, `village of …`
    Declares,
}

/// `features.csv`: the kind of a feature code, or of a whole class by its letter.
#[derive(Debug, Deserialize)]
pub(crate) struct Feature {
    pub(crate) feature: String,
    pub(crate) kind: Kind,
}

/// `outlets.csv`: where a newspaper or station is at home.
#[derive(Debug, Deserialize)]
pub(crate) struct Outlet {
    /// Web host without `www.`
    pub(crate) host: String,
    pub(crate) place: String,
    /// Code of the first-level unit, as the gazetteer has it; empty for none.
    pub(crate) admin1: String,
    /// ISO 3166-1 alpha-2.
    pub(crate) country: String,
}

/// `top_levels.csv`: the last label of a web host that is not the code of the country it is in.
#[derive(Debug, Deserialize)]
pub(crate) struct TopLevel {
    pub(crate) label: String,
    /// ISO 3166-1 alpha-2; empty where hosts anywhere bear it.
    pub(crate) country: String,
}

/// `recogniser.csv`: what a clue to a place's name is worth.
#[derive(Debug, Deserialize)]
pub(crate) struct ClueWorth {
    pub(crate) clue: Clue,
    pub(crate) worth: f64,
}

/// `ranker.csv`: what a feature of a candidate is worth.
#[derive(Debug, Deserialize)]
pub(crate) struct Weight {
    pub(crate) feature: resolve::Feature,
    pub(crate) weight: f64,
}

/// `trust.csv`: what a sign that an answer is right is worth.
#[derive(Debug, Deserialize)]
pub(crate) struct SignWeight {
    pub(crate) sign: Sign,
    pub(crate) weight: f64,
}

/// `inflections.csv`: how a language changes the end or the beginning of a name.
#[derive(Debug, Deserialize)]
pub(crate) struct Inflection {
    /// Its code, ISO 639-3.
    pub(crate) language: String,
    pub(crate) side: Affix,
    /// What stands in a text, ...
    pub(crate) written: String,
    /// ... and what the gazetteer's name has for it; may be empty.
    pub(crate) stem: String,
}

/// Where a name changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Affix {
    /// At its beginning: an article or a small word written together with it.
    Prefix,
    /// At its end: a case.
    Suffix,
}

impl Inflection {
    /// The row with its letters folded, as those of names are.
    pub(crate) fn folded(self) -> Self {
        Self {
            written: gazetteer::fold(&self.written),
            stem: gazetteer::fold(&self.stem),
            ..self
        }
    }

    /// The name that a folded word is a form of; none where it does not end or begin so.
    pub(crate) fn stem(&self, word: &str) -> Option<String> {
        match self.side {
            Affix::Prefix => Some(format!(
                "{}{}",
                self.stem,
                word.strip_prefix(&self.written)?
            )),
            Affix::Suffix => Some(format!(
                "{}{}",
                word.strip_suffix(&self.written)?,
                self.stem
            )),
        }
    }
}

/// A cell with items separated by spaces.
fn list<'de, D: Deserializer<'de>>(cell: D) -> Result<Vec<String>, D::Error> {
    Ok(String::deserialize(cell)?
        .split_whitespace()
        .map(Into::into)
        .collect())
}
