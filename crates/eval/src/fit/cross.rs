//! Fits, and what they are worth on texts that they did not see.

use std::collections::BTreeMap;

use geoparse::{Signs, Trust, Weights};

use super::{Case, logistic, softmax};
use crate::Share;
use crate::reliability::{Band, bands};

/// How often names are read anew with the weights found so far: what stands around a name is itself weighed.
const ROUNDS: usize = 3;

/// Shares of names placed right, by corpus.
pub type HeldOut = BTreeMap<usize, Share>;

/// What a fit is worth on texts that it did not see.
#[derive(Clone, Debug, PartialEq)]
pub struct Validation {
    /// With the weights that it started from.
    pub before: HeldOut,
    /// With weights fitted to the texts of the other folds.
    pub folds: HeldOut,
    /// With weights fitted to the other corpora.
    pub corpora: HeldOut,
    /// Confidences fitted to the other folds beside what they keep.
    pub reliability: Vec<Band>,
    /// The signs of all answers of the folds, and whether they are right.
    answers: Vec<(Signs, bool)>,
}

/// Weights fitted to all cases, and the confidence that goes with them: fitted to answers that the weights had not seen.
///
/// `read` gives the cases of all texts as they come out with given weights.
pub fn fit(
    read: &mut dyn FnMut(&Weights) -> Vec<Case>,
    start: &Weights,
    validation: &Validation,
) -> (Weights, Trust) {
    let weights = settle(read, start, |_| true);
    (weights, logistic::trust(&validation.answers))
}

/// Weighs a fit by leaving out each of `folds` parts of the texts in turn, and then each corpus.
pub fn cross_validate(
    read: &mut dyn FnMut(&Weights) -> Vec<Case>,
    start: &Weights,
    folds: usize,
) -> Validation {
    let before = shares(&read(start));
    let mut by_fold: Vec<Vec<Case>> = Vec::new();
    for fold in 0..folds {
        by_fold.push(left_out(read, start, |case| case.text % folds == fold));
    }
    let mut corpora = HeldOut::new();
    for corpus in before.keys() {
        corpora.extend(shares(&left_out(read, start, |case| {
            case.corpus == *corpus
        })));
    }
    let all: Vec<Case> = by_fold.iter().flatten().cloned().collect();
    Validation {
        before,
        folds: shares(&all),
        corpora,
        reliability: bands(&claims(&by_fold)),
        answers: answers(by_fold.iter()),
    }
}

/// The cases of some texts, read with weights fitted to the others.
fn left_out(
    read: &mut dyn FnMut(&Weights) -> Vec<Case>,
    start: &Weights,
    out: impl Fn(&Case) -> bool,
) -> Vec<Case> {
    let weights = settle(read, start, |case| !out(case));
    read(&weights).into_iter().filter(out).collect()
}

/// Reads and fits in turn.
fn settle(
    read: &mut dyn FnMut(&Weights) -> Vec<Case>,
    start: &Weights,
    seen: impl Fn(&Case) -> bool,
) -> Weights {
    let mut weights = start.clone();
    for _ in 0..ROUNDS {
        let cases = read(&weights);
        weights = softmax::weights(cases.iter().filter(|case| seen(case)), start);
    }
    weights
}

fn shares(cases: &[Case]) -> HeldOut {
    let mut shares = HeldOut::new();
    for case in cases {
        shares
            .entry(case.corpus)
            .or_default()
            .count(case.is_right());
    }
    shares
}

fn answers<'a>(folds: impl Iterator<Item = &'a Vec<Case>>) -> Vec<(Signs, bool)> {
    folds
        .flatten()
        .map(|case| (case.signs, case.is_right()))
        .collect()
}

/// Confidences of each fold's answers, fitted to those of the other folds, and whether they are right.
fn claims(folds: &[Vec<Case>]) -> Vec<(f64, bool)> {
    let mut claims = Vec::new();
    for (number, fold) in folds.iter().enumerate() {
        let others = folds
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != number)
            .map(|(_, fold)| fold);
        let trust = logistic::trust(&answers(others));
        claims.extend(
            fold.iter()
                .map(|case| (trust.probability(&case.signs), case.is_right())),
        );
    }
    claims
}
