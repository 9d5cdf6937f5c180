//! What crosses to a window: plain data, with its TypeScript twin generated from here.

use casefile::{Judged, Status};
use gazetteer::Place;
use geoparse::{Basing, Mention, Span, Visit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

/// An open document with all that was read and judged in it.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct DocumentView {
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
    pub basings: Vec<Basing>,
    /// The box around most of what it tells of, in degrees: west, south, east, north, with east less than west across
    /// the antimeridian. None where it names no place.
    pub frame: Option<[f64; 4]>,
    /// Whether `undo` would do something.
    pub can_undo: bool,
    /// Whether `redo` would do something.
    pub can_redo: bool,
}

/// A mention as the analyst left it.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct MentionView {
    /// Its number within the document, from 0.
    pub index: usize,
    /// As read, with the analyst's choice of place in it.
    #[serde(flatten)]
    pub mention: Mention,
    /// Whether somebody looked at it.
    pub status: Status,
    /// The sentence around it.
    pub sentence: Span,
    /// The places of `candidates`, in the same order.
    pub places: Vec<Place>,
}

/// A visit, and its way on the map.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct VisitView {
    /// As read.
    #[serde(flatten)]
    pub visit: Visit,
    /// The great circle from origin to destination as `[lon, lat]` in degrees, running on beyond ±180° over the antimeridian;
    /// empty where one of them has no place.
    pub arc: Vec<[f64; 2]>,
}

/// What an edit, or its undoing, changed in the open document.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct Edited {
    /// The mentions it was about, as they are now.
    pub mentions: Vec<MentionChange>,
    /// Whether `undo` would do something.
    pub can_undo: bool,
    /// Whether `redo` would do something.
    pub can_redo: bool,
}

/// All of a mention that an edit can change.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export)]
pub struct MentionChange {
    /// Its number within the document.
    pub index: usize,
    /// Whether somebody looked at it.
    pub status: Status,
    /// Probability, 0 to 1, that span and place are right.
    pub confidence: f64,
    /// The place it means now.
    pub place: Option<Place>,
}

impl From<Judged> for MentionChange {
    fn from(
        Judged {
            index,
            mention,
            status,
        }: Judged,
    ) -> Self {
        Self {
            index,
            status,
            confidence: mention.confidence,
            place: mention.place,
        }
    }
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

/// What of the open document lies in an area.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct AreaView {
    /// Numbers of the mentions that the map shows there, ascending.
    pub mentions: Vec<usize>,
    /// Numbers of the basings whose site lies there, ascending.
    pub basings: Vec<usize>,
}

/// What the analyst decides on a mention.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
#[ts(export)]
pub enum Decision {
    /// It is right as it stands.
    Confirm,
    /// It names no place, or not this one.
    Reject,
    /// It means another place.
    Choose {
        /// Id of that place.
        place: String,
    },
    /// Back to how it was read.
    Reset,
}
