//! What a case holds, as plain data.

use gazetteer::Place;
use geoparse::{Basing, Mention, Span, Visit};
use serde::Serialize;
use ts_rs::TS;

use crate::Status;

/// A document of a case, without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct DocumentRow {
    /// Its number in the case.
    pub id: u32,
    /// Name, unique within the case.
    pub name: String,
    /// Headline, where known.
    pub title: Option<String>,
    /// `YYYY-MM-DD` or `YYYY-MM`.
    pub published: Option<String>,
    /// Outlet.
    pub source: Option<String>,
    /// When it came into the case, UTC.
    pub imported: Option<String>,
    /// What had to be assumed to read it.
    pub notice: Option<String>,
    /// How many mentions it has.
    pub mentions: u32,
    /// How many of them somebody judged; without demonyms.
    pub settled: u32,
    /// How many of them wait for somebody to judge them: those without a place, and those that are doubtful.
    pub waiting: u32,
    /// The country that it is about: ISO 3166-1 alpha-2, or `org:NAME`.
    pub focus: Option<String>,
    /// The analyst's notes.
    pub notes: Option<String>,
    /// The analyst's tags.
    pub tags: Vec<String>,
}

/// A place that documents of the case name.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PlaceRow {
    /// Its number in the case.
    pub row: u32,
    /// The place.
    #[serde(flatten)]
    pub place: Place,
    /// Whether it lies anywhere: another program may have left it without a point, or put that beyond a pole.
    #[serde(skip)]
    #[ts(skip)]
    pub located: bool,
    /// Whether the analyst made it.
    pub own: bool,
    /// How often it is named; without rejected mentions and demonyms.
    pub mentions: u32,
    /// In how many documents.
    pub documents: u32,
    /// The analyst's notes.
    pub notes: Option<String>,
    /// The analyst's tags.
    pub tags: Vec<String>,
}

/// A mention as the analyst left it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MentionRow {
    /// Its number in the case.
    pub id: u32,
    /// The number of its document.
    pub document: u32,
    /// The name of its document.
    pub document_name: String,
    /// With the place that it was given, where it was given one.
    #[serde(flatten)]
    pub mention: Mention,
    /// What was said of it.
    pub status: Status,
    /// Whether the analyst added it.
    pub own: bool,
    /// Where its sentence stands.
    pub sentence_span: Span,
    /// Its sentence, in words.
    pub sentence: String,
    /// The analyst's notes.
    pub notes: Option<String>,
    /// The analyst's tags.
    pub tags: Vec<String>,
}

/// What is told of a visit or a basing beside what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Told {
    /// The number of the document that tells of it; none where the analyst alone does.
    pub document: Option<u32>,
    /// The name of that document.
    pub document_name: Option<String>,
    /// What was said of it: as read, confirmed, changed or rejected.
    pub judged: Status,
    /// Whether the analyst added it.
    pub own: bool,
    /// The sentences that state it, the best first.
    pub sentences: Vec<String>,
    /// The analyst's notes.
    pub notes: Option<String>,
    /// The analyst's tags.
    pub tags: Vec<String>,
}

/// A visit of a case.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct VisitRow {
    /// Its number in the case.
    pub id: u32,
    /// What it says.
    pub visit: Visit,
    /// What is told of it.
    pub told: Told,
}

/// A basing of a case.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct BaseRow {
    /// Its number in the case.
    pub id: u32,
    /// What it says.
    pub basing: Basing,
    /// What is told of it.
    pub told: Told,
}

/// How many of each a case holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Counts {
    /// Documents.
    pub documents: u32,
    /// Places.
    pub places: u32,
    /// Mentions.
    pub mentions: u32,
    /// Visits.
    pub visits: u32,
    /// Basings.
    pub bases: u32,
    /// Edits that stand.
    pub edits: u32,
    /// Mentions that somebody judged; without demonyms.
    pub settled: u32,
    /// Mentions that wait for somebody to judge them; without demonyms.
    pub waiting: u32,
}
