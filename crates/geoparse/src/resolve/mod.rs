//! Spans to places, jointly over a document.

mod container;
mod context;
mod explain;
mod feature;
mod group;
mod home;
mod joint;
mod neighbours;
mod score;
mod site;
#[cfg(test)]
mod tests;
mod trust;

use crate::candidates::Candidate;
use crate::recognise::{Found, Scene};
use feature::Values;
use gazetteer::{NameKind, Record};
use group::Group;
use joint::joint;
use std::rc::Rc;

pub(crate) use explain::explain;
pub use explain::{Reason, Weighed, Why};
pub use feature::{Feature, Weights};
pub use trust::{Sign, Signs, Trust};

/// So many candidates of a name are kept.
const KEPT: usize = 5;

/// A place that a name may mean, and how probably.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranked<'g> {
    pub(crate) record: Record<'g>,
    /// Probability, 0 to 1, given that the name is a place's.
    pub(crate) confidence: f64,
}

/// The places that each found name may mean, the likeliest first; none where nothing is known.
pub(crate) fn resolve<'a>(
    scene: &Scene<'a>,
    found: &[Found<'a>],
    source: Option<&str>,
) -> Vec<Rc<[Ranked<'a>]>> {
    let joint = joint(scene, found, source);
    let mut ranked: Vec<Rc<[Ranked<'a>]>> = vec![Rc::from([]); found.len()];
    for ((group, values), belief) in joint.groups.iter().zip(&joint.values).zip(&joint.beliefs) {
        let ranking: Rc<[Ranked<'a>]> = ranking(group, values, belief, &scene.lexicon.trust).into();
        for member in &group.members {
            if let Some(slot) = ranked.get_mut(*member) {
                *slot = Rc::clone(&ranking);
            }
        }
    }
    site::fill_in(scene, found, &mut ranked);
    ranked
}

/// The likeliest candidates of a group with their probabilities: the first by the signs that it is right, the others
/// sharing what is left.
fn ranking<'g>(
    group: &Group<'g>,
    values: &[Values],
    belief: &[f64],
    trust: &Trust,
) -> Vec<Ranked<'g>> {
    let order = order(group, belief);
    let first = order.first().copied().unwrap_or_default();
    let most = belief.get(first).copied().unwrap_or_default();
    let sure = signs(group, values, belief, first).map_or(0.0, |signs| trust.probability(&signs));
    let rank = |at: usize| {
        let (candidate, probability) = (group.candidates.get(at)?, belief.get(at)?);
        let left = (1.0 - sure) * probability / (1.0 - most).max(f64::EPSILON);
        let confidence = if at == first {
            sure
        } else {
            left.min(sure * probability / most)
        };
        Some(Ranked {
            record: candidate.record,
            confidence,
        })
    };
    order.into_iter().take(KEPT).filter_map(rank).collect()
}

/// The candidates of a group, the likeliest first.
fn order(group: &Group<'_>, belief: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..group.candidates.len()).collect();
    let likely = |at: &usize| belief.get(*at).copied().unwrap_or_default();
    let place = |at: &usize| group.candidates.get(*at).map(|candidate| candidate.place);
    order.sort_by(|a, b| {
        likely(b)
            .total_cmp(&likely(a))
            .then(place(a).cmp(&place(b)))
    });
    order
}

/// The signs that a candidate is right.
fn signs(group: &Group<'_>, values: &[Values], belief: &[f64], at: usize) -> Option<Signs> {
    let candidate: &Candidate<'_> = group.candidates.get(at)?;
    let values = values.get(at)?;
    let value = |feature: Feature| values.get(feature.at()).copied().unwrap_or_default();
    Some(Sign::ALL.map(|sign| match sign {
        Sign::Always => 1.0,
        Sign::Odds => trust::odds(belief.get(at).copied().unwrap_or_default()),
        Sign::Prominence => value(Feature::Prominence),
        Sign::OtherName => score::one_if(candidate.name != NameKind::Primary),
        Sign::Stated => value(Feature::Stated),
        Sign::Misplaced => score::one_if(group.misplaced),
        Sign::CountryAround => value(Feature::CountryAround),
        Sign::NearAround => value(Feature::NearAround),
        Sign::Misfits => value(Feature::Misfits),
        Sign::Other => value(Feature::Other),
    }))
}
