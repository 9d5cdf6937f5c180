//! Facilities that have no name of their own in the gazetteer: the one that lies at the named place.

use super::Ranked;
use crate::recognise::{Found, Scene};
use gazetteer::{Filter, Record};

/// A facility named after a place lies within so many kilometres of it.
const WITHIN_KM: f64 = 60.0;

/// The nearest few are looked at.
const MOST: usize = 5;

/// Kilometres over which it becomes a third as likely that a facility is the one named after the place.
const FALL_KM: f64 = 15.0;

/// How much of the confidence is left where only the place itself can be shown.
const AT_PLACE: f64 = 0.5;

/// Ranks places for the facilities that have none yet by the ranks of the places that they are named after.
pub(crate) fn fill_in<'a>(scene: &Scene<'a>, found: &[Found<'a>], ranked: &mut [Vec<Ranked<'a>>]) {
    for (at, it) in found.iter().enumerate() {
        let Some(site) = it.site.as_ref().filter(|_| it.uses.is_empty()) else {
            continue;
        };
        let first = found.partition_point(|f| f.tokens.start < site.start);
        let same = (first..found.len())
            .take_while(|at| found.get(*at).is_some_and(|f| f.tokens.start == site.start));
        let place = same
            .into_iter()
            .find(|at| found.get(*at).is_some_and(|f| f.tokens == *site));
        let place = place
            .and_then(|at| ranked.get(at))
            .cloned()
            .unwrap_or_default();
        if let Some(slot) = ranked.get_mut(at) {
            *slot = facilities(scene, it, &place);
        }
    }
}

/// The facilities near the place that a name holds, the likeliest first, or that place itself.
fn facilities<'a>(scene: &Scene<'a>, it: &Found<'a>, site: &[Ranked<'a>]) -> Vec<Ranked<'a>> {
    let (Some(place), Some(cue)) = (site.first(), it.cue.as_ref()) else {
        return Vec::new();
    };
    let filter = Filter {
        class: cue.features.to_vec(),
        country: place.record.country.map(str::to_owned),
    };
    let near = scene.gazetteer.nearest(
        place.record.lon,
        place.record.lat,
        &filter,
        Some(WITHIN_KM),
        MOST,
    );
    if near.is_empty() || cue.features.is_empty() {
        return site
            .iter()
            .map(|r| Ranked {
                confidence: r.confidence * AT_PLACE,
                ..*r
            })
            .collect();
    }
    let weigh = |record: &Record<'_>, km: f64| {
        (1.0 + f64::from(record.importance))
            * order(cue.features, record.feature)
            * (-km / FALL_KM).exp()
    };
    let mut ranked: Vec<Ranked<'a>> = near
        .iter()
        .map(|n| {
            let record = scene.gazetteer.record(n.place);
            Ranked {
                place: n.place,
                record,
                confidence: weigh(&record, n.km),
            }
        })
        .collect();
    let sum: f64 = ranked.iter().map(|r| r.confidence).sum();
    for r in &mut ranked {
        r.confidence *= place.confidence / sum;
    }
    ranked.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    ranked
}

/// Features come in the order in which the words of the name ask for them; each counts half of the one before.
fn order(features: &[String], feature: &str) -> f64 {
    let position = features
        .iter()
        .position(|f| f == feature)
        .unwrap_or(features.len());
    0.5_f64.powi(i32::try_from(position).unwrap_or(i32::MAX))
}
