//! Names that the tagger found, and the gazetteer's names and the rules did not.

use super::Scene;
use super::clue::Clue;
use super::declared::unknown;
use super::found::{Cue, Found};
use super::names::Bearer;
use crate::{Entity, Kind, Tagged};
use std::collections::HashSet;
use std::ops::Range;

/// Adds what the tagger alone takes for a place, or for a facility that the gazetteer knows. `found` is in order and nothing in it overlaps, before
/// and after.
pub(crate) fn add<'a>(scene: &Scene<'a>, found: &mut Vec<Found<'a>>) {
    let named = |t: &&Tagged| matches!(t.entity, Entity::Place | Entity::Facility);
    let new: Vec<Found<'a>> = scene
        .tags
        .spans()
        .iter()
        .filter(named)
        .map(|tagged| (tagged, scene.text.covering(tagged.span)))
        .filter(|(_, tokens)| overlapping(found, tokens).is_empty() && !is_persons(scene, tokens))
        .map(|(tagged, tokens)| name(scene, tagged, tokens))
        .filter(|it| it.cue.is_none() || !it.uses.is_empty())
        .filter(|it| it.certainty >= scene.clues.of(bound(it)))
        .collect();
    found.extend(new);
    found.sort_by_key(|f| f.tokens.start);
    found.dedup_by(|later, earlier| later.tokens.start < earlier.tokens.end);
}

/// How sure the tagger must be of a name.
fn bound(it: &Found<'_>) -> Clue {
    if it.uses.is_empty() {
        Clue::ProposedUnknown
    } else {
        Clue::Proposed
    }
}

/// Whether a name is all of a person's, by the rules.
fn is_persons(scene: &Scene<'_>, tokens: &Range<usize>) -> bool {
    let around = scene.names.around(tokens);
    around.is_some_and(|it| it.bearer == Bearer::Person && it.tokens == *tokens)
}

/// Facilities that the tagger has around found places, with the position of the place in each: of `found`, where
/// nothing overlaps.
pub(crate) fn facilities<'a>(scene: &Scene<'a>, found: &[Found<'a>]) -> Vec<(usize, Found<'a>)> {
    let facility = |t: &&Tagged| t.entity == Entity::Facility;
    let tagged = scene.tags.spans().iter().filter(facility);
    tagged
        .filter_map(|tagged| {
            let tokens = scene.text.covering(tagged.span);
            let inside = overlapping(found, &tokens);
            let at = inside.start;
            let place = found
                .get(at)
                .filter(|it| inside.len() == 1 && is_part(it, &tokens))?;
            let whole = Found {
                site: Some(place.tokens.clone()),
                ..name(scene, tagged, tokens)
            };
            Some((at, whole))
        })
        .collect()
}

/// Takes in the facilities whose place no rule has put into one.
pub(crate) fn take_in<'a>(found: &mut Vec<Found<'a>>, facilities: Vec<(usize, Found<'a>)>) {
    let site = |it: &Found<'_>| it.site.as_ref().map(|site| site.start);
    let taken: HashSet<usize> = found.iter().filter_map(site).collect();
    for (place, facility) in facilities {
        if site(&facility).is_some_and(|start| taken.contains(&start)) {
            continue;
        }
        if let Some(place) = found.get_mut(place) {
            place.nested = true;
        }
        found.push(facility);
    }
}

/// Which of the found names share a token with a stretch.
fn overlapping(found: &[Found<'_>], tokens: &Range<usize>) -> Range<usize> {
    let start = found.partition_point(|f| f.tokens.end <= tokens.start);
    let end = found.partition_point(|f| f.tokens.start < tokens.end);
    start..end.max(start)
}

/// Whether a place stands inside a longer name; what is a people's names no facility of theirs.
fn is_part(it: &Found<'_>, tokens: &Range<usize>) -> bool {
    let inside = tokens.start <= it.tokens.start && it.tokens.end <= tokens.end;
    inside && it.tokens != *tokens && !it.demonym && it.cue.is_none()
}

fn name<'a>(scene: &Scene<'a>, tagged: &Tagged, tokens: Range<usize>) -> Found<'a> {
    let cue = (tagged.entity == Entity::Facility).then_some(Cue {
        kind: Kind::Facility,
        features: &[],
    });
    Found {
        certainty: f64::from(tagged.probability),
        ..unknown(scene, tokens, cue)
    }
}
