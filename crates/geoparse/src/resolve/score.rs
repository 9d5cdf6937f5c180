//! The features of candidates, and sums to probabilities.

use super::context::{Surroundings, sort};
use super::feature::{Feature, Values};
use super::group::Group;
use super::home::Home;
use crate::candidates::Candidate;
use crate::recognise::lies_in;
use gazetteer::{NameKind, Record};

/// What speaks for each candidate of a group whatever else the text names.
pub(crate) fn alone(group: &Group<'_>, home: &Home<'_>) -> Vec<Values> {
    let values = |(candidate, stated): (&Candidate<'_>, &bool)| {
        let mut values = [0.0; Feature::ALL.len()];
        let mut set = |feature: Feature, value: f64| put(&mut values, feature, value);
        set(Feature::Prominence, candidate.prominence);
        set(
            Feature::OtherName,
            one_if(candidate.name == NameKind::Alternate),
        );
        set(Feature::Fits, one_if(candidate.fits == Some(true)));
        set(Feature::Misfits, one_if(candidate.fits == Some(false)));
        set(
            Feature::SurroundsNamesake,
            one_if(surrounds_namesake(candidate, group)),
        );
        set(Feature::Stated, one_if(*stated));
        for (feature, value) in home.features(&candidate.record) {
            set(feature, value);
        }
        if let Some(feature) = of_sort(&candidate.record) {
            set(feature, 1.0);
        }
        values
    };
    group
        .candidates
        .iter()
        .zip(&group.contained)
        .map(values)
        .collect()
}

/// The feature that tells what sort of place it is; none for a settlement.
fn of_sort(place: &Record<'_>) -> Option<Feature> {
    match (place.class, place.feature) {
        (_, feature) if feature.starts_with("PCL") => Some(Feature::Country),
        (_, "ADM1") => Some(Feature::FirstLevel),
        (b'A', _) => Some(Feature::SmallerUnit),
        (b'P', _) => None,
        _ => Some(Feature::Other),
    }
}

/// Whether a candidate is the unit around a town of the same name that is as prominent.
fn surrounds_namesake(unit: &Candidate<'_>, group: &Group<'_>) -> bool {
    let around = |town: &Candidate<'_>| {
        town.record.class == b'P'
            && town.prominence >= unit.prominence
            && lies_in(&town.record, &unit.record)
    };
    unit.record.feature == "ADM1" && unit.fits != Some(true) && group.candidates.iter().any(around)
}

/// Adds what the surroundings say of each candidate.
pub(crate) fn together(group: &Group<'_>, around: &Surroundings<'_>, values: &mut [Values]) {
    for (candidate, values) in group.candidates.iter().zip(values) {
        let place = &candidate.record;
        let (near, nearest) = around.near(place);
        put(values, Feature::CountryAround, around.country(place));
        put(values, Feature::UnitAround, around.unit(place));
        put(values, Feature::NearAround, near);
        put(values, Feature::Nearest, nearest);
        put(values, Feature::SortAround, around.sort(sort(place)));
    }
}

fn put(values: &mut Values, feature: Feature, value: f64) {
    if let Some(slot) = values.get_mut(feature.at()) {
        *slot = value;
    }
}

pub(crate) fn one_if(there: bool) -> f64 {
    f64::from(u8::from(there))
}

/// Scores to probabilities that sum to 1.
pub(crate) fn softmax(scores: &[f64]) -> Vec<f64> {
    let most = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let odds: Vec<f64> = scores.iter().map(|s| (s - most).exp()).collect();
    let sum: f64 = odds.iter().sum();
    odds.into_iter().map(|o| o / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::softmax;

    #[test]
    fn softmax_keeps_order_and_sums_to_one() {
        let p = softmax(&[1000.0, 1002.0, -1000.0]);
        assert!((p.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        assert!(p[1] > p[0] && p[0] > p[2]);
        assert!(softmax(&[]).is_empty());
    }
}
