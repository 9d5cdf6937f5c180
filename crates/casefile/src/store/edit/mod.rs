//! What an analyst can do to a case: one list, the same for window, server and command line.

mod apply;
mod judge;
mod own;
mod relations;
mod remarks;

use gazetteer::Place;
use geoparse::{Basing, Kind, Visit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CaseError, CaseFile, EditRow};

/// One edit of a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "edit", rename_all = "kebab-case")]
#[ts(export)]
pub enum Edit {
    /// Says what a mention means.
    Judge {
        /// Number of the mention.
        mention: u32,
        /// What it means.
        #[serde(rename = "as")]
        verdict: Verdict,
        /// Which other mentions of the same name it means, too.
        #[serde(default)]
        reach: Reach,
        /// Whether the same name means it in documents still to come.
        #[serde(default)]
        remember: bool,
    },
    /// Adds a mention that was missed.
    AddMention {
        /// Number of the document.
        document: u32,
        /// First code point.
        start: usize,
        /// One past the last code point.
        end: usize,
        /// Id of the place; none where it is not known.
        #[serde(default)]
        place: Option<String>,
        /// What sort of thing it names; the place's own sort unless given.
        #[serde(default)]
        kind: Option<Kind>,
    },
    /// Removes a mention that the analyst added; others are rejected instead.
    RemoveMention {
        /// Its number.
        mention: u32,
    },
    /// Adds a visit.
    AddVisit {
        /// Number of the document that tells of it; none where no document does.
        #[serde(default)]
        document: Option<u32>,
        /// What it says; places in it are those of gazetteer or case by their id.
        visit: Box<Visit>,
    },
    /// Changes what a visit says.
    ChangeVisit {
        /// Its number.
        id: u32,
        /// What it says now.
        visit: Box<Visit>,
    },
    /// Confirms or rejects a visit as it stands, or takes that back.
    JudgeVisit {
        /// Its number.
        id: u32,
        /// What to say of it.
        #[serde(rename = "as")]
        verdict: Plain,
    },
    /// Removes a visit.
    RemoveVisit {
        /// Its number.
        id: u32,
    },
    /// Adds a basing.
    AddBasing {
        /// Number of the document that tells of it; none where no document does.
        #[serde(default)]
        document: Option<u32>,
        /// What it says; places in it are those of gazetteer or case by their id.
        basing: Box<Basing>,
    },
    /// Changes what a basing says.
    ChangeBasing {
        /// Its number.
        id: u32,
        /// What it says now.
        basing: Box<Basing>,
    },
    /// Confirms or rejects a basing as it stands, or takes that back.
    JudgeBasing {
        /// Its number.
        id: u32,
        /// What to say of it.
        #[serde(rename = "as")]
        verdict: Plain,
    },
    /// Removes a basing.
    RemoveBasing {
        /// Its number.
        id: u32,
    },
    /// Adds a place that no gazetteer has.
    AddPlace(OwnPlace),
    /// Moves or renames a place that the analyst made.
    ChangePlace {
        /// Id of the place.
        place: String,
        /// What it is now.
        #[serde(flatten)]
        own: OwnPlace,
    },
    /// Gives a place another name, found in documents still to come.
    AddAlias {
        /// Id of the place.
        place: String,
        /// The name, as it is written.
        name: String,
    },
    /// Takes such a name away.
    RemoveAlias {
        /// The name.
        name: String,
    },
    /// Forgets what a name was to mean in documents still to come.
    Forget {
        /// The name.
        name: String,
    },
    /// Writes a note; an empty one removes it.
    Note {
        /// On what.
        on: Target,
        /// The note.
        note: String,
    },
    /// Adds a tag.
    Tag {
        /// To what.
        on: Target,
        /// The tag; no commas in it.
        tag: String,
    },
    /// Takes a tag away.
    Untag {
        /// From what.
        on: Target,
        /// The tag.
        tag: String,
    },
    /// Says of a document what it does not say itself; what is left out becomes unknown.
    Describe {
        /// Number of the document.
        document: u32,
        /// Headline.
        #[serde(default)]
        title: Option<String>,
        /// `YYYY-MM-DD` or `YYYY-MM`.
        #[serde(default)]
        published: Option<String>,
        /// Outlet.
        #[serde(default)]
        source: Option<String>,
    },
    /// Removes a document with all that was read in it.
    RemoveDocument {
        /// Its number.
        document: u32,
    },
}

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

/// Looks a place up that the case does not have yet, by its id.
pub type Lookup<'l> = &'l dyn Fn(&str) -> Option<Place>;

impl CaseFile {
    /// Makes an edit, and saves it; none where it changes nothing. `lookup` is the gazetteer.
    ///
    /// # Errors
    /// When the edit makes no sense or names what is not there, or the case cannot be changed. Then nothing changed.
    pub fn edit(
        &mut self,
        edit: &Edit,
        why: Option<&str>,
        lookup: Lookup<'_>,
    ) -> Result<Option<EditRow>, CaseError> {
        let ((), row) = self.transact(edit.kind(), why, |tx| apply::apply(tx, edit, lookup))?;
        Ok(row)
    }
}
