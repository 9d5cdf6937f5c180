//! Spans to places, jointly over a document. A learned ranker can take the place of the weights.

mod container;
mod context;
mod group;
mod home;
mod neighbours;
mod score;
mod site;
#[cfg(test)]
mod tests;
mod weights;

use crate::candidates::Candidate;
use crate::recognise::{Found, Scene};
use context::Surroundings;
use gazetteer::{PlaceIx, Record};
use group::Group;
use home::Home;
use neighbours::Neighbours;
use std::rc::Rc;
use weights::WEIGHTS;

/// How often beliefs are passed between names: the second time, those that the first settled speak for the others.
const PASSES: usize = 2;

/// So many candidates of a name are kept.
const KEPT: usize = 5;

/// What is left of the confidence where a stated container holds no candidate: the place meant is probably unknown.
const MISPLACED: f64 = 0.3;

/// A place that a name may mean, and how probably.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranked<'g> {
    pub(crate) place: PlaceIx,
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
    let groups = group::groups(scene, found);
    let home = Home::of(source, scene.gazetteer, scene.lexicon);
    let beliefs = beliefs(found, &groups, &home);
    let mut ranked: Vec<Rc<[Ranked<'a>]>> = vec![Rc::from([]); found.len()];
    for (group, belief) in groups.iter().zip(&beliefs) {
        let ranking: Rc<[Ranked<'a>]> = ranking(group, belief).into();
        for member in &group.members {
            if let Some(slot) = ranked.get_mut(*member) {
                *slot = Rc::clone(&ranking);
            }
        }
    }
    site::fill_in(scene, found, &mut ranked);
    ranked
}

/// Probabilities of the candidates of each group.
fn beliefs(found: &[Found<'_>], groups: &[Group<'_>], home: &Home<'_>) -> Vec<Vec<f64>> {
    let neighbours = Neighbours::new(found, groups, &WEIGHTS);
    let alone: Vec<Vec<f64>> = groups
        .iter()
        .map(|g| score::alone(g, home, &WEIGHTS))
        .collect();
    let mut beliefs: Vec<Vec<f64>> = alone.iter().map(|scores| score::softmax(scores)).collect();
    for _ in 0..PASSES {
        let next = groups
            .iter()
            .zip(&alone)
            .enumerate()
            .map(|(number, (group, alone))| {
                let around = Surroundings::new(neighbours.of(number), groups, &beliefs, &WEIGHTS);
                let scores: Vec<f64> = alone
                    .iter()
                    .zip(score::together(group, &around, &WEIGHTS))
                    .map(|(a, b)| a + b)
                    .collect();
                score::softmax(&scores)
            });
        beliefs = next.collect();
    }
    beliefs
}

/// The likeliest candidates of a group with their probabilities.
fn ranking<'g>(group: &Group<'g>, belief: &[f64]) -> Vec<Ranked<'g>> {
    let trust = if group.misplaced { MISPLACED } else { 1.0 };
    let rank = |(candidate, probability): (&Candidate<'g>, &f64)| Ranked {
        place: candidate.place,
        record: candidate.record,
        confidence: probability * trust,
    };
    let mut ranking: Vec<Ranked<'g>> = group.candidates.iter().zip(belief).map(rank).collect();
    ranking.sort_by(|a, b| {
        b.confidence
            .total_cmp(&a.confidence)
            .then(a.place.cmp(&b.place))
    });
    ranking.truncate(KEPT);
    ranking
}
