//! What crosses to a window: plain data, with its TypeScript twin generated from here.

use casefile::{
    Status,
    store::{DocumentRow, EditRow},
};
use gazetteer::Place;
use geoparse::{Basing, Mention, Span, Visit};
use serde::Serialize;
use ts_rs::TS;

use crate::casework::CaseView;

/// What runs, and what it knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct StatusView {
    /// Of the program, as in `0.1.0`.
    pub version: &'static str,
    /// How many places the gazetteer holds.
    pub places: usize,
    /// What is wrong with gazetteer layers that had to be left out, a sentence each.
    pub warnings: Vec<String>,
}

/// An export that succeeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Exported {
    /// How many features were written.
    pub features: usize,
}

/// What is on the desk: the open case, and the document of it that is shown.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[ts(export)]
pub struct DeskView {
    /// None where no case is open.
    pub case: Option<CaseView>,
    /// None where the case has no document.
    pub document: Option<DocumentView>,
}

/// A document with all that was read and judged in it.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct DocumentView {
    /// Its number in the case.
    pub number: u32,
    /// Name, as in the file's.
    pub id: String,
    /// Headline, where known.
    pub title: Option<String>,
    /// The text that spans count in.
    pub text: String,
    /// `YYYY-MM-DD` or `YYYY-MM`.
    pub published: Option<String>,
    /// Outlet.
    pub source: Option<String>,
    /// What had to be assumed to read it, as one sentence: an encoding, say.
    pub notice: Option<String>,
    /// In reading order.
    pub mentions: Vec<MentionView>,
    /// Who went where, in reading order.
    pub visits: Vec<VisitView>,
    /// Whose forces are where, in reading order.
    pub basings: Vec<BasingView>,
    /// The box around most of what it tells of, in degrees: west, south, east, north, with east less than west across
    /// the antimeridian. None where it names no place.
    pub frame: Option<[f64; 4]>,
}

/// A mention as the analyst left it.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct MentionView {
    /// Its number within the document, from 0.
    pub index: usize,
    /// Its number in the case.
    pub id: u32,
    /// Whether the analyst added it.
    pub own: bool,
    /// As read, with the analyst's choice of place in it.
    #[serde(flatten)]
    pub mention: Mention,
    /// Whether somebody looked at it.
    pub status: Status,
    /// Whether it waits for somebody to judge it.
    pub waiting: bool,
    /// The sentence around it.
    pub sentence: Span,
    /// The places of `candidates`, in the same order.
    pub places: Vec<Place>,
}

/// A visit, and its way on the map.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct VisitView {
    /// Its number in the case.
    pub id: u32,
    /// Whether somebody looked at it.
    pub judged: Status,
    /// Number of the document that tells of it; none where the analyst alone does.
    pub document: Option<u32>,
    /// Name of that document.
    pub report: Option<String>,
    /// The sentence that states it best.
    pub sentence: String,
    /// What it says.
    #[serde(flatten)]
    pub visit: Visit,
    /// The great circle from origin to destination as `[lon, lat]` in degrees, running on beyond ±180° over the antimeridian;
    /// empty where one of them has no place.
    pub arc: Vec<[f64; 2]>,
}

/// A basing of the document.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct BasingView {
    /// Its number in the case.
    pub id: u32,
    /// Whether somebody looked at it.
    pub judged: Status,
    /// Number of the document that tells of it; none where the analyst alone does.
    pub document: Option<u32>,
    /// Name of that document.
    pub report: Option<String>,
    /// The sentence that states it best.
    pub sentence: String,
    /// What it says.
    #[serde(flatten)]
    pub basing: Basing,
}

/// What an edit, or its undoing, changed.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct Edited {
    /// The edit; none where nothing changed.
    pub edit: Option<EditRow>,
    /// The case as it is now.
    pub case: CaseView,
    /// The mentions of the shown document that were judged, as they are now.
    pub mentions: Vec<MentionChange>,
    /// Whether more changed in the shown document than how its mentions are judged.
    pub whole: bool,
    /// Where more changed: the document to show now; none where the case has none any more.
    pub document: Option<DocumentView>,
    /// Numbers of the documents that anything changed in.
    pub touched: Vec<u32>,
    /// Those of them that the case still has.
    pub documents: Vec<DocumentRow>,
}

/// All of a mention that a judgement can change.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct MentionChange {
    /// Its number in the case.
    pub id: u32,
    /// Whether somebody looked at it.
    pub status: Status,
    /// Whether it waits for somebody to judge it.
    pub waiting: bool,
    /// Probability, 0 to 1, that span and place are right.
    pub confidence: f64,
    /// The place it means now.
    pub place: Option<Place>,
}

/// An answer to a search by name.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct SearchHit {
    /// The place.
    #[serde(flatten)]
    pub place: Place,
    /// How the name matched: exact, prefix, fuzzy or transliteration.
    pub r#match: String,
    /// 0 to 1, best first.
    pub score: f64,
}

/// An answer to a search by nearness.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct NearHit {
    /// The place.
    #[serde(flatten)]
    pub place: Place,
    /// Great-circle distance.
    pub km: f64,
    /// Initial bearing from the centre, degrees clockwise from north, 0 to 360.
    pub bearing: f64,
}

/// A worldview that one can choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct WorldviewView {
    /// `de-facto`, `un`, or the ISO 3166-1 alpha-2 code of the state whose it is.
    pub id: String,
    /// For people.
    pub name: String,
}

impl From<&atlas::Worldview> for WorldviewView {
    fn from(view: &atlas::Worldview) -> Self {
        Self {
            id: view.id.clone(),
            name: view.name.clone(),
        }
    }
}

/// A background map that a user brought.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct BackgroundView {
    /// Of the file.
    pub name: String,
    /// The deepest zoom of its tiles.
    pub max_zoom: u8,
    /// West, south, east, north in degrees: where it has tiles.
    pub bbox: [f64; 4],
}

/// What lies around a point, in the chosen worldview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Whereabouts {
    /// Id of the worldview.
    pub worldview: Option<String>,
    /// ISO 3166-1 alpha-2, or `org:NAME`; none at sea, and where the worldview leaves it open.
    pub country: Option<String>,
    /// Name of the first-level unit.
    pub admin1: Option<String>,
    /// What is in dispute here and who claims it, as one sentence.
    pub dispute: Option<String>,
}

/// What lies near a point: in the gazetteer, and among the open document's mentions.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct NearView {
    /// Centre, degrees east.
    pub lon: f64,
    /// Centre, degrees north.
    pub lat: f64,
    /// What the centre lies in.
    pub around: Whereabouts,
    /// Places of the gazetteer, nearest first.
    pub places: Vec<NearHit>,
    /// Mentions on the map, nearest first.
    pub mentions: Vec<NearMention>,
}

/// A mention near a point.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct NearMention {
    /// Its number within the document.
    pub index: usize,
    /// Great-circle distance.
    pub km: f64,
    /// Initial bearing from the centre, degrees.
    pub bearing: f64,
}

/// What lies in an area, by number in the case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct AreaView {
    /// The mentions whose place lies there, ascending.
    pub mentions: Vec<u32>,
    /// The basings whose site lies there, by date.
    pub basings: Vec<u32>,
}
