//! Weights of the ranker and of its confidence, fitted to annotated texts.

mod ascent;
mod cross;
mod logistic;
pub mod names;
mod softmax;

use geoparse::{Feature, Signs, Why};

use crate::{Gold, right};

pub use cross::{HeldOut, Validation, cross_validate, fit};

/// The values of all features of one candidate.
pub(crate) type Values = [f64; Feature::ALL.len()];

/// One marked name with what it may mean, the likeliest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Which text, counted over all corpora.
    pub text: usize,
    /// Which corpus.
    pub corpus: usize,
    /// By candidate: the values of its features, and whether it is the marked place.
    pub(crate) candidates: Vec<(Values, bool)>,
    /// The signs that the likeliest is right.
    pub(crate) signs: Signs,
}

impl Case {
    /// Whether the likeliest candidate is the marked place.
    pub(crate) fn is_right(&self) -> bool {
        self.candidates.first().is_some_and(|(_, right)| *right)
    }
}

/// The marked names of a text that have a position, where anything is known of them; `why` holds all candidates of each
/// marked name.
pub fn cases(gold: &Gold, why: &[Why], text: usize, corpus: usize) -> Vec<Case> {
    let located = gold
        .marks
        .iter()
        .zip(why)
        .filter(|(mark, _)| mark.point().is_some());
    let case = |(mark, why): (&crate::Mark, &Why)| {
        let signs = why.signs?;
        let candidates = why.candidates.iter().map(|it| {
            let mut values = [0.0; Feature::ALL.len()];
            for reason in &it.reasons {
                if let Some(slot) = values.get_mut(reason.feature.at()) {
                    *slot = reason.value;
                }
            }
            (values, right(mark, &it.place))
        });
        Some(Case {
            text,
            corpus,
            candidates: candidates.collect(),
            signs,
        })
    };
    located.filter_map(case).collect()
}
