//! The sum of a candidate's features, and sums to probabilities.

use super::context::Surroundings;
use super::group::Group;
use super::home::Home;
use super::weights::Weights;
use crate::candidates::Candidate;
use crate::recognise::lies_in;
use gazetteer::NameKind;

/// What speaks for each candidate of a group whatever else the text names.
pub(crate) fn alone(group: &Group<'_>, home: &Home<'_>, weights: &Weights) -> Vec<f64> {
    let score = |(candidate, contained): (&Candidate<'_>, &bool)| {
        let alternate = candidate.name == NameKind::Alternate;
        let fits = match candidate.fits {
            Some(true) => weights.fits,
            Some(false) => weights.misfits,
            None => 0.0,
        };
        weights.prominence * candidate.prominence
            + when(alternate, weights.alternate)
            + fits
            + when(*contained, weights.container)
            + when(surrounds_namesake(candidate, group), weights.surrounds)
            + home.bonus(&candidate.record, weights)
    };
    group
        .candidates
        .iter()
        .zip(&group.contained)
        .map(score)
        .collect()
}

/// Whether a candidate is the unit around a seat of the same name that is as prominent.
fn surrounds_namesake(unit: &Candidate<'_>, group: &Group<'_>) -> bool {
    let around = |town: &Candidate<'_>| {
        matches!(town.record.feature, "PPLA" | "PPLC")
            && town.prominence >= unit.prominence
            && lies_in(&town.record, &unit.record)
    };
    unit.record.feature == "ADM1" && unit.fits != Some(true) && group.candidates.iter().any(around)
}

fn when(there: bool, weight: f64) -> f64 {
    if there { weight } else { 0.0 }
}

/// What the surroundings add for each candidate.
pub(crate) fn together(
    group: &Group<'_>,
    around: &Surroundings<'_>,
    weights: &Weights,
) -> Vec<f64> {
    let score = |candidate: &Candidate<'_>| {
        let place = &candidate.record;
        weights.country * around.country(place)
            + weights.unit * around.unit(place)
            + weights.near * around.near(place, weights.near_km)
    };
    group.candidates.iter().map(score).collect()
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
