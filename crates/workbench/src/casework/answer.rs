//! What the commands of a case give back.

use std::path::{Path, PathBuf};

use casefile::store::{
    BaseRow, CaseFile, Copies, Counts, DocumentRow, EditRow, Facets, MentionRow, Page, PlaceRow,
    SameReports, SavedView, Snapshot, VisitRow,
};
use serde::Serialize;
use ts_rs::TS;

use super::{RelationsView, Sifted};
use crate::{Exported, failure::Failure};

/// The open case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CaseView {
    /// What it is called: the name of its file without the ending.
    pub name: String,
    /// Where it is; none where it was never saved.
    pub path: Option<PathBuf>,
    /// Whether closing it would lose somebody's work: it was never saved, and more was done than to open the samples.
    pub unkept: bool,
    /// Why it may only be looked at; none where it may be changed.
    pub read_only: Option<String>,
    /// How many of each it holds.
    pub counts: Counts,
    /// Countries and organisations that visit or have forces, those first of whom it tells most.
    pub actors: Vec<String>,
    /// Whether undo would do something.
    pub can_undo: bool,
    /// Whether redo would do something.
    pub can_redo: bool,
}

impl CaseView {
    pub(crate) fn of(case: &CaseFile) -> Result<Self, Failure> {
        let (can_undo, can_redo) = case.can_undo_redo()?;
        Ok(Self {
            name: name_of(case.path()),
            path: case.path().map(PathBuf::from),
            unkept: false,
            read_only: case.read_only().map(ToString::to_string),
            counts: case.counts()?,
            actors: case.actors()?,
            can_undo: can_undo && case.read_only().is_none(),
            can_redo: can_redo && case.read_only().is_none(),
        })
    }
}

/// What a case is called that was never saved.
const UNSAVED: &str = "Unsaved case";

/// What a case at that path is called.
pub(crate) fn name_of(path: Option<&Path>) -> String {
    let stem = path.and_then(Path::file_stem);
    stem.map_or_else(
        || UNSAVED.to_owned(),
        |stem| stem.to_string_lossy().into_owned(),
    )
}

/// What became of files that were to be added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Added {
    /// The edit; none where nothing was added.
    pub edit: Option<EditRow>,
    /// Numbers of the documents that came in, in order.
    pub added: Vec<u32>,
    /// Numbers of those that the case had already.
    pub known: Vec<u32>,
    /// Why files could not be read, a sentence each.
    pub failed: Vec<String>,
}

/// What answers a question.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum Found {
    /// Mentions, by document and text.
    Mentions(Vec<MentionRow>),
    /// Places, the most often named first.
    Places(Vec<PlaceRow>),
    /// Visits, by date.
    Visits(Vec<VisitRow>),
    /// Basings, by date.
    Bases(Vec<BaseRow>),
}

/// What a command gives back.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum Answer {
    /// The case, or that none is open.
    Case(Option<CaseView>),
    /// An edit that was made, taken back or made again; none where nothing changed.
    Edit(Option<EditRow>),
    /// What became of files that were to be added.
    Added(Added),
    /// The case's documents.
    Documents(Vec<DocumentRow>),
    /// A document's text.
    Text(String),
    /// The answers to a question.
    Found(Found),
    /// What answers a question, by number.
    Sifted(Sifted),
    /// What there is to ask for.
    Facets(Facets),
    /// Some rows of a table.
    Page(Page),
    /// Visits and basings.
    Relations(RelationsView),
    /// The journal.
    Edits(Vec<EditRow>),
    /// Documents that are the same copy.
    Copies(Vec<Copies>),
    /// Reports of the same visit or basing.
    Reports(Vec<SameReports>),
    /// The views that are kept.
    Views(Vec<SavedView>),
    /// Earlier copies of the case, the latest first.
    Snapshots(Vec<Snapshot>),
    /// What is wrong with the file.
    Flaws(Vec<String>),
    /// An export that succeeded.
    Exported(Exported),
}
