//! What an analyst can do to a case: one list, the same for window, server and command line.

mod apply;
mod judge;
mod own;
mod relations;
mod remarks;
mod views;
mod words;

use gazetteer::Place;
use geoparse::{Basing, Kind, Visit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CaseError, CaseFile, EditRow, Question};

pub use words::{OwnPlace, Plain, Reach, Target, Verdict};

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
    /// Keeps a question and how its answer is shown under a name, in place of what had that name.
    KeepView {
        /// The name.
        name: String,
        /// What is asked.
        #[serde(default)]
        question: Box<Question>,
        /// How it is shown: whatever the window wants to know again.
        #[serde(default)]
        #[ts(type = "unknown")]
        shown: serde_json::Value,
    },
    /// Removes such a view.
    RemoveView {
        /// The name.
        name: String,
    },
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
