//! Facilities that have no name of their own in the gazetteer: the one that lies at the named place.

use super::Ranked;
use crate::recognise::{Found, Scene};
use gazetteer::{Filter, Record};
use std::ops::Range;
use std::rc::Rc;

/// A facility named after a place lies within so many kilometres of it.
const WITHIN_KM: f64 = 60.0;

/// The nearest few are looked at.
const MOST: usize = 5;

/// Kilometres over which it becomes a third as likely that a facility is the one named after the place.
const FALL_KM: f64 = 15.0;

/// How much of the confidence is left where only the place itself can be shown.
const AT_PLACE: f64 = 0.5;

/// Ranks places for the facilities that have none yet by the ranks of the places that they are named after.
pub(crate) fn fill_in<'a>(scene: &Scene<'a>, found: &[Found<'a>], ranked: &mut [Rc<[Ranked<'a>]>]) {
    for (at, it) in found.iter().enumerate() {
        let Some(site) = it.site.as_ref().filter(|_| it.uses.is_empty()) else {
            continue;
        };
        let place = position(found, site).and_then(|at| ranked.get(at)).cloned();
        if let Some(slot) = ranked.get_mut(at) {
            *slot = facilities(scene, it, &place.unwrap_or_default()).into();
        }
    }
}

/// Where among the found names, which stand in order, the one of exactly these tokens is.
fn position(found: &[Found<'_>], tokens: &Range<usize>) -> Option<usize> {
    let first = found.partition_point(|f| f.tokens.start < tokens.start);
    let rest = found.iter().enumerate().skip(first);
    let mut same = rest.take_while(|(_, f)| f.tokens.start == tokens.start);
    same.find(|(_, f)| f.tokens == *tokens).map(|(at, _)| at)
}

/// The facilities near the place that a name holds, the likeliest first, or that place itself.
fn facilities<'a>(scene: &Scene<'a>, it: &Found<'a>, site: &[Ranked<'a>]) -> Vec<Ranked<'a>> {
    let (Some(place), Some(cue)) = (site.first(), it.cue.as_ref()) else {
        return Vec::new();
    };
    let mut ranked = near(scene, &place.record, cue.features);
    if ranked.is_empty() {
        let at_place = |r: &Ranked<'a>| Ranked {
            confidence: r.confidence * AT_PLACE,
            ..*r
        };
        return site.iter().map(at_place).collect();
    }
    let sum: f64 = ranked.iter().map(|r| r.confidence).sum();
    for r in &mut ranked {
        r.confidence *= place.confidence / sum;
    }
    ranked.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    ranked
}

/// The facilities with one of the features near a place, weighed by importance, feature and distance.
fn near<'a>(scene: &Scene<'a>, place: &Record<'_>, features: &[String]) -> Vec<Ranked<'a>> {
    if features.is_empty() {
        return Vec::new();
    }
    let filter = Filter {
        class: features.to_vec(),
        country: place.country.map(str::to_owned),
        ..Filter::default()
    };
    let near = scene
        .gazetteer
        .nearest(place.lon, place.lat, &filter, Some(WITHIN_KM), MOST);
    let weighed = near.iter().map(|n| {
        let record = scene.gazetteer.record(n.place);
        let importance = 1.0 + f64::from(record.importance);
        let confidence = importance * order(features, record.feature) * (-n.km / FALL_KM).exp();
        Ranked { record, confidence }
    });
    weighed.collect()
}

/// Features come in the order in which the words of the name ask for them; each counts half of the one before.
fn order(features: &[String], feature: &str) -> f64 {
    let position = features
        .iter()
        .position(|f| f == feature)
        .unwrap_or(features.len());
    0.5_f64.powi(i32::try_from(position).unwrap_or(i32::MAX))
}
