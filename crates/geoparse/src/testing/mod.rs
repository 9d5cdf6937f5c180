//! Small worlds for tests: the shipped cue tables, and gazetteers made on the spot.

mod world;

use crate::{Document, Frames, Lexicon, Mention, Reader};
use gazetteer::{Gazetteer, NameKind, SourcePlace, pack};
use std::path::Path;
use std::sync::Arc;

pub(crate) use world::world;

/// The cue tables that ship.
pub(crate) fn lexicon() -> Lexicon {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/curated/lexicon");
    Lexicon::from_csv(|file| std::fs::read_to_string(folder.join(file))).unwrap()
}

/// The frames of visits and basings that ship.
pub(crate) fn frames() -> Frames {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/curated");
    Frames::from_tables(|file| std::fs::read_to_string(folder.join(file))).unwrap()
}

/// A place by name, feature code, country and first-level unit, inhabitants and position in degrees.
pub(crate) fn place(
    name: &str,
    feature: &str,
    unit: (&str, &str),
    population: u64,
    (lon, lat): (f64, f64),
) -> SourcePlace {
    let class = match feature {
        "SEA" | "STM" => "H",
        "RGN" | "CONT" | "NVB" | "MILB" => "L",
        "AIRB" | "AIRP" | "GOVL" => "S",
        feature if feature.starts_with('P') && !feature.starts_with("PCL") => "P",
        _ => "A",
    };
    SourcePlace {
        id: format!("test:{}:{}:{}", name.to_lowercase(), unit.0, unit.1),
        name: name.into(),
        lon,
        lat,
        class: class.into(),
        feature: feature.into(),
        country: Some(unit.0.into()).filter(|c: &String| !c.is_empty()),
        admin1: Some(unit.1.into()).filter(|u: &String| !u.is_empty()),
        population,
        ..SourcePlace::default()
    }
}

/// The same place with another name.
pub(crate) fn called(mut place: SourcePlace, name: &str, kind: NameKind) -> SourcePlace {
    place.names.push((name.into(), kind));
    place
}

/// A gazetteer of these places.
pub(crate) fn gazetteer(places: Vec<SourcePlace>) -> Gazetteer {
    Gazetteer::from_bytes(pack::from_places(places).unwrap()).unwrap()
}

/// A reader over `places`.
pub(crate) fn reader(places: Vec<SourcePlace>) -> Reader {
    Reader::new(Arc::new(gazetteer(places)), lexicon()).with_frames(frames())
}

/// The mentions that a reader over the few real places finds in a text.
pub(crate) fn mentions(text: &str) -> Vec<Mention> {
    let document = Document {
        text: text.into(),
        ..Document::default()
    };
    reader(world()).read(&document).mentions
}

/// The surfaces of mentions.
pub(crate) fn texts(mentions: &[Mention]) -> Vec<&str> {
    mentions.iter().map(|m| m.text.as_str()).collect()
}
