//! Why a name has its place.

use super::feature::Weights;
use super::joint::joint;
use super::{Feature, Signs, order, signs};
use crate::Span;
use crate::recognise::{Found, Scene};
use gazetteer::Place;
use serde::Serialize;

/// Why a mention has its place: all that it may mean, and what speaks for each.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Why {
    /// Where the mention stands.
    #[serde(flatten)]
    pub span: Span,
    /// What it may mean, the likeliest first.
    pub candidates: Vec<Weighed>,
    /// The signs that the likeliest is right; none where nothing is known.
    #[serde(skip)]
    pub signs: Option<Signs>,
}

/// A place that a mention may mean.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Weighed {
    /// The place.
    pub place: Place,
    /// Probability, 0 to 1, among the candidates.
    pub probability: f64,
    /// What speaks for it and against it, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// Something that speaks for a place, or against it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reason {
    /// What it is.
    pub feature: Feature,
    /// How much of it there is.
    pub value: f64,
    /// What that is worth; below zero it speaks against the place.
    pub worth: f64,
}

/// Why each found name has its place, `most` candidates each.
pub(crate) fn explain(
    scene: &Scene<'_>,
    found: &[Found<'_>],
    source: Option<&str>,
    most: usize,
) -> Vec<Why> {
    let joint = joint(scene, found, source);
    let mut why: Vec<Why> = found
        .iter()
        .map(|it| Why {
            span: it.span,
            candidates: Vec::new(),
            signs: None,
        })
        .collect();
    for ((group, values), belief) in joint.groups.iter().zip(&joint.values).zip(&joint.beliefs) {
        let order = order(group, belief);
        let weigh = |at: &usize| {
            let (candidate, values, probability) = (
                group.candidates.get(*at)?,
                values.get(*at)?,
                belief.get(*at)?,
            );
            let reasons = reasons(values, &scene.lexicon.weights);
            Some(Weighed {
                place: candidate.record.place(),
                probability: *probability,
                reasons,
            })
        };
        let candidates: Vec<Weighed> = order.iter().take(most).filter_map(weigh).collect();
        let signs = order
            .first()
            .and_then(|first| signs(group, values, belief, *first));
        for member in &group.members {
            if let Some(why) = why.get_mut(*member) {
                why.candidates.clone_from(&candidates);
                why.signs = signs;
            }
        }
    }
    why
}

fn reasons(values: &[f64], weights: &Weights) -> Vec<Reason> {
    let reason = |(feature, value): (Feature, &f64)| Reason {
        feature,
        value: *value,
        worth: weights.of(feature) * value,
    };
    let mut reasons: Vec<Reason> = Feature::ALL
        .into_iter()
        .zip(values)
        .map(reason)
        .filter(|reason| reason.value != 0.0)
        .collect();
    reasons.sort_by(|a, b| b.worth.abs().total_cmp(&a.worth.abs()));
    reasons
}
