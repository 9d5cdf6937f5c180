//! What the rows of the cue tables say.

use crate::{Kind, Role};
use serde::{Deserialize, Deserializer};

/// `stop_names.csv`: a name that mostly is no place.
#[derive(Debug, Deserialize)]
pub(crate) struct StopName {
    pub(crate) name: String,
    pub(crate) why: Why,
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

/// `organisation_heads.csv`: the word that makes a name an organisation's.
#[derive(Debug, Deserialize)]
pub(crate) struct OrganisationHead {
    pub(crate) head: String,
    /// Whether the name may go on after it: `University of …`, `Observatory for …`
    pub(crate) takes_of: bool,
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
    /// Whether it makes any name beside it a place's when written without a capital: `… province`, `village of …`
    pub(crate) lower: bool,
}

/// `features.csv`: the kind of a feature code, or of a whole class by its letter.
#[derive(Debug, Deserialize)]
pub(crate) struct Feature {
    pub(crate) feature: String,
    pub(crate) kind: Kind,
}

/// `place_cues.csv`: a word beside a name that speaks for or against a place.
#[derive(Debug, Deserialize)]
pub(crate) struct PlaceCue {
    pub(crate) cue: String,
    pub(crate) side: Side,
    pub(crate) means: Means,
}

/// On which side of a name a cue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Side {
    /// Right before it.
    Before,
    /// Right after it.
    After,
}

/// What a cue says of the name beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Means {
    /// A place.
    Place,
    /// Nothing but a place.
    Surely,
    /// Somebody.
    Person,
}

/// `role_cues.csv`: a word beside a place that tells what the name stands for.
#[derive(Debug, Deserialize)]
pub(crate) struct RoleCue {
    pub(crate) cue: String,
    pub(crate) position: Position,
    pub(crate) role: Role,
}

/// Where a cue of role stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Position {
    /// Right before the name, or before its article.
    Before,
    /// Right after it.
    After,
    /// The thing that is the place's: `…'s decision`.
    Possessed,
    /// Anywhere before it in the same clause.
    Earlier,
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

/// A cell with items separated by spaces.
fn list<'de, D: Deserializer<'de>>(cell: D) -> Result<Vec<String>, D::Error> {
    Ok(String::deserialize(cell)?
        .split_whitespace()
        .map(Into::into)
        .collect())
}
