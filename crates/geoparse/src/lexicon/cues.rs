//! What words beside a name say of it.

use crate::Role;
use serde::Deserialize;

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
    /// Right after it, a verb.
    After,
    /// Right after it, a noun: `… troops`
    Compound,
    /// The thing that is the place's: `…'s decision`.
    Possessed,
    /// Anywhere before it in the same clause.
    Earlier,
    /// A few words before the `for` that stands right before it: `left the village for …`.
    Leaving,
}
