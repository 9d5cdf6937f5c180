//! What a document is about: the country, and the place in it, that it names most.

use crate::{Focus, Kind, Mention};
use gazetteer::Place;
use std::collections::BTreeMap;

/// A demonym says less of where things happen than a place does.
const DEMONYM: f64 = 0.5;

/// The focus of a document; none where no mention has a place with a country.
pub(crate) fn focus(mentions: &[Mention]) -> Option<Focus> {
    let mut countries: BTreeMap<&str, f64> = BTreeMap::new();
    let mut places: BTreeMap<&str, BTreeMap<&str, f64>> = BTreeMap::new();
    for (country, place, say) in mentions.iter().filter_map(says) {
        *countries.entry(country).or_default() += say;
        if !place.feature.starts_with("PCL") {
            let within = places.entry(country).or_default();
            *within.entry(place.id.as_str()).or_default() += say;
        }
    }
    let all: f64 = countries.values().sum();
    let (country, say) = most(&countries)?;
    let place = places.get(country).and_then(most);
    Some(Focus {
        country: country.to_owned(),
        place: place.map(|(id, _)| id.to_owned()),
        score: if all > 0.0 { say / all } else { 0.0 },
    })
}

/// The country and place that a mention speaks for, and how much.
fn says(mention: &Mention) -> Option<(&str, &Place, f64)> {
    let place = mention.place.as_ref()?;
    let kind = if mention.kind == Kind::Demonym {
        DEMONYM
    } else {
        1.0
    };
    Some((place.country.as_deref()?, place, mention.confidence * kind))
}

/// The entry with the most say, the first by name among equals.
fn most<'k>(says: &BTreeMap<&'k str, f64>) -> Option<(&'k str, f64)> {
    says.iter()
        .rev()
        .max_by(|a, b| a.1.total_cmp(b.1))
        .map(|(key, say)| (*key, *say))
}
