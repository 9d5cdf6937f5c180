//! The ranker's weights: a conditional logit over the candidates of each name.

use geoparse::{Feature, Weights};

use super::ascent::climb;
use super::{Case, Values};

/// How strongly the weights are held to where they start, in names: what few texts show does not move them far.
const HOLD: f64 = 2.0;

/// What is not fitted: where a text says outright where a place lies, it is taken at its word. Marked texts hold too few names
/// whose place hangs on that alone to show what it is worth.
const GIVEN: [Feature; 1] = [Feature::Stated];

/// The weights under which the marked places are the likeliest, held to `start`.
pub(crate) fn weights<'a>(cases: impl Iterator<Item = &'a Case>, start: &Weights) -> Weights {
    let telling: Vec<&Case> = cases.filter(|case| tells(case)).collect();
    let start = Feature::ALL.map(|feature| start.of(feature));
    let gradient = |at: &Values| {
        let mut slope = [0.0; Feature::ALL.len()];
        for case in &telling {
            add(case, at, &mut slope);
        }
        for ((slope, at), start) in slope.iter_mut().zip(at).zip(&start) {
            *slope -= HOLD * (at - start);
        }
        for given in GIVEN {
            if let Some(slope) = slope.get_mut(given.at()) {
                *slope = 0.0;
            }
        }
        slope
    };
    let fitted = climb(start, gradient);
    Weights::new(|feature| fitted.get(feature.at()).copied().unwrap_or_default())
}

/// Whether a name tells anything: some of what it may mean is right, and some is not.
fn tells(case: &Case) -> bool {
    case.candidates.iter().any(|(_, right)| *right)
        && case.candidates.iter().any(|(_, right)| !right)
}

/// Adds the slope of the logarithm of the probability of the right candidates: their mean values less those of all.
fn add(case: &Case, at: &Values, slope: &mut Values) {
    let sums: Vec<f64> = case
        .candidates
        .iter()
        .map(|(values, _)| dot(values, at))
        .collect();
    let most = sums.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let odds: Vec<f64> = sums.iter().map(|sum| (sum - most).exp()).collect();
    let all: f64 = odds.iter().sum();
    let of_right = odds
        .iter()
        .zip(&case.candidates)
        .filter(|(_, (_, right))| *right);
    let right: f64 = of_right.map(|(odds, _)| odds).sum();
    for (odds, (values, is_right)) in odds.iter().zip(&case.candidates) {
        let share = if *is_right {
            odds / right.max(f64::MIN_POSITIVE)
        } else {
            0.0
        } - odds / all;
        for (slope, value) in slope.iter_mut().zip(values) {
            *slope += share * value;
        }
    }
}

fn dot(values: &Values, weights: &Values) -> f64 {
    values
        .iter()
        .zip(weights)
        .map(|(value, weight)| value * weight)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use geoparse::Sign;

    fn case(candidates: &[(f64, f64, bool)]) -> Case {
        let values = |(first, second, right): &(f64, f64, bool)| {
            let mut values = [0.0; Feature::ALL.len()];
            values[0] = *first;
            values[1] = *second;
            (values, *right)
        };
        Case {
            text: 0,
            corpus: 0,
            candidates: candidates.iter().map(values).collect(),
            signs: [0.0; Sign::ALL.len()],
        }
    }

    #[test]
    fn what_goes_with_right_places_weighs_more() {
        let cases = vec![case(&[(1.0, 0.0, true), (0.0, 1.0, false)]); 50];
        let start = Weights::new(|_| 0.0);
        let fitted = weights(cases.iter(), &start);
        assert!(fitted.of(Feature::ALL[0]) > 0.5);
        assert!(fitted.of(Feature::ALL[1]) < -0.5);
        assert!(
            fitted.of(Feature::ALL[2]).abs() < 1e-9,
            "nothing is known of it"
        );
    }

    #[test]
    fn what_the_text_says_outright_keeps_its_weight() {
        let mut cases = vec![case(&[(1.0, 0.0, true), (0.0, 1.0, false)]); 50];
        for case in &mut cases {
            case.candidates[1].0[Feature::Stated.at()] = 1.0;
        }
        let fitted = weights(cases.iter(), &Weights::new(|_| 2.0));
        assert!((fitted.of(Feature::Stated) - 2.0).abs() < 1e-9);
    }

    #[test]
    fn names_that_tell_nothing_leave_the_weights_alone() {
        let cases = [
            case(&[(1.0, 0.0, true)]),
            case(&[(1.0, 0.0, false), (2.0, 0.0, false)]),
        ];
        let start = Weights::new(|_| 1.5);
        assert_eq!(weights(cases.iter(), &start), start);
    }
}
