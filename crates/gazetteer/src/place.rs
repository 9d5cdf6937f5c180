//! A place as the rest of Dateline sees it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One gazetteer entry, in the shape that the command line prints.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Place {
    /// `source:key`, as in `geonames:524901`.
    pub id: String,
    /// The name to show, in English where there is one.
    pub name: String,
    /// Degrees east, −180 to 180.
    pub lon: f64,
    /// Degrees north, −90 to 90.
    pub lat: f64,
    /// `GeoNames` class letter: `A`, `H`, `L`, `P`, `R`, `S`, `T`, `U` or `V`.
    pub class: String,
    /// `GeoNames` feature code, as in `PPLC`.
    pub feature: String,
    /// ISO 3166-1 alpha-2 of the country that holds it de facto (`XK` for Kosovo); none on the high seas.
    pub country: Option<String>,
    /// Name of the first-level administrative unit.
    pub admin1: Option<String>,
    /// West, south, east, north in degrees; west exceeds east where the box crosses the antimeridian.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub bbox: Option<[f64; 4]>,
}

/// Position of a place in the open gazetteer; not stable from one file to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceIx(pub u32);

/// What a name is to its place; in JSON one letter, `p`, `a`, `b` or `d`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[repr(u8)]
pub enum NameKind {
    /// The name that is shown.
    #[serde(rename = "p")]
    Primary = 0,
    /// Any other name, in any script or spelling.
    #[serde(rename = "a")]
    Alternate = 1,
    /// A short form that text writes in capitals or with full stops: `US`, `U.A.E.`, `Ky.`
    #[serde(rename = "b")]
    Abbreviation = 2,
    /// People of the place or what belongs to it: `Syrian`, `Syrians`.
    #[serde(rename = "d")]
    Demonym = 3,
}

impl NameKind {
    /// The kind of a number, as [`repr`](NameKind) has it; whatever else there is reads as a demonym.
    pub(crate) fn from_byte(byte: u8) -> Self {
        match byte {
            0 => Self::Primary,
            1 => Self::Alternate,
            2 => Self::Abbreviation,
            _ => Self::Demonym,
        }
    }
}

/// How the point of a place was had; in JSON in lower case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
#[repr(u8)]
pub enum PointKind {
    /// A source gives it for this very place.
    #[default]
    Stated = 0,
    /// Where the map of a source puts the label of the area.
    Label = 1,
    /// Computed from outlines: of the area itself, or of the areas inside it.
    Outline = 2,
    /// The mean of the populated places inside; good to tens of kilometres.
    Cities = 3,
}

impl PointKind {
    /// The kind of a byte of the file; one that means nothing reads as stated.
    pub(crate) fn from_byte(byte: u8) -> Self {
        match byte {
            1 => Self::Label,
            2 => Self::Outline,
            3 => Self::Cities,
            _ => Self::Stated,
        }
    }
}

/// One place that a name may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Use {
    /// The place.
    pub place: PlaceIx,
    /// What the name is to it.
    pub kind: NameKind,
}
