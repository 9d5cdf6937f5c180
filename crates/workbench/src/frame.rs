//! Where a map of a document starts.

use atlas::{Extent, Position};
use casefile::{Status, store::MentionRow};
use geoparse::{Kind, Mention};

/// The box around most of what a document tells of: every mention weighs what its place is worth believing.
///
/// Sites and towns make it, since the middle of a country says little of where things happen; areas make it where there
/// are no two of those.
pub(crate) fn frame(mentions: &[MentionRow]) -> Option<[f64; 4]> {
    let shown: Vec<&Mention> = mentions
        .iter()
        .filter(|row| row.status != Status::Rejected && row.mention.kind != Kind::Demonym)
        .map(|row| &row.mention)
        .collect();
    let all: Vec<_> = shown.iter().copied().filter_map(weighed).collect();
    let points = shown.iter().copied().filter(|mention| is_point(mention));
    let sharp: Vec<_> = points.filter_map(weighed).collect();
    let distinct = sharp
        .iter()
        .any(|(position, _)| sharp.first().is_some_and(|first| first.0 != *position));
    Extent::around_most(if distinct { &sharp } else { &all }).map(Extent::to_array)
}

/// Whether a mention names a point at the scale of a map of countries.
fn is_point(mention: &Mention) -> bool {
    let town = mention
        .place
        .as_ref()
        .is_some_and(|place| place.class == "P");
    town || mention.kind == Kind::Facility
}

fn weighed(mention: &Mention) -> Option<(Position, f64)> {
    let place = mention.place.as_ref()?;
    let position = Position::new(place.lon, place.lat).ok()?;
    Some((position, mention.confidence))
}
