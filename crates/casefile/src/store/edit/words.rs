//! What edits are told with: verdicts, reaches, places and targets.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a mention means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Verdict {
    /// What it was taken for.
    Confirm,
    /// No place.
    Reject,
    /// As it was read; nobody judged it.
    Reset,
    /// This place, by its id.
    Place(String),
    /// A point, which becomes a place of the analyst's own.
    Point {
        /// Degrees east.
        lon: f64,
        /// Degrees north.
        lat: f64,
    },
}

/// Which mentions of the same name an edit is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Reach {
    /// This one.
    #[default]
    One,
    /// All in its document.
    Document,
    /// All in the case.
    Case,
}

/// A verdict that names no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Plain {
    /// It is right.
    Confirm,
    /// It is not so.
    Reject,
    /// Nobody judged it.
    Reset,
}

/// A place of the analyst's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OwnPlace {
    /// Its name.
    pub name: String,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// `GeoNames` class letter; a populated place unless given.
    #[serde(default)]
    pub class: Option<String>,
    /// `GeoNames` feature code.
    #[serde(default)]
    pub feature: Option<String>,
    /// ISO 3166-1 alpha-2.
    #[serde(default)]
    pub country: Option<String>,
}

/// What notes and tags can be on, by number; a place by its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Target {
    /// A document.
    Document(u32),
    /// A mention.
    Mention(u32),
    /// A place.
    Place(String),
    /// A visit.
    Visit(u32),
    /// A basing.
    Basing(u32),
}
