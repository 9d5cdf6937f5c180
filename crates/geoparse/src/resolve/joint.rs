//! The names of a document resolved together: what one means speaks for what the others mean.

use super::context::Surroundings;
use super::feature::{Values, Weights};
use super::group::{self, Group};
use super::home::Home;
use super::neighbours::Neighbours;
use super::score;
use crate::recognise::{Found, Scene};

/// How often beliefs are passed between names: the second time, those that the first settled speak for the others.
const PASSES: usize = 2;

/// What is known of the names of a document.
pub(crate) struct Joint<'g> {
    /// Names in one sense each.
    pub(crate) groups: Vec<Group<'g>>,
    /// By group and candidate: what speaks for it.
    pub(crate) values: Vec<Vec<Values>>,
    /// By group and candidate: how likely it is, 0 to 1.
    pub(crate) beliefs: Vec<Vec<f64>>,
}

/// Weighs the candidates of all found names.
pub(crate) fn joint<'a>(scene: &Scene<'a>, found: &[Found<'a>], source: Option<&str>) -> Joint<'a> {
    let weights = &scene.lexicon.weights;
    let groups = group::groups(scene, found);
    let home = Home::of(source, scene.gazetteer, scene.lexicon);
    let neighbours = Neighbours::new(found, &groups);
    let mut values: Vec<Vec<Values>> = groups
        .iter()
        .map(|group| score::alone(group, &home))
        .collect();
    let mut beliefs: Vec<Vec<f64>> = values
        .iter()
        .map(|values| believe(values, weights))
        .collect();
    for _ in 0..PASSES {
        for (number, (group, values)) in groups.iter().zip(&mut values).enumerate() {
            let around = Surroundings::new(neighbours.of(number), &groups, &beliefs);
            score::together(group, &around, values);
        }
        beliefs = values
            .iter()
            .map(|values| believe(values, weights))
            .collect();
    }
    Joint {
        groups,
        values,
        beliefs,
    }
}

fn believe(values: &[Values], weights: &Weights) -> Vec<f64> {
    let scores: Vec<f64> = values.iter().map(|values| weights.sum(values)).collect();
    score::softmax(&scores)
}
