//! Weights fitted to annotated texts.

use eval::Gold;
use eval::fit::names::{self, Hits};
use eval::fit::{Case, Validation, cases, cross_validate, fit};
use geoparse::{Clues, Document, Mode, Named, Tags, Trust, Weights};

use crate::{Workbench, failure::Failure};

/// What a fit of the clues to a place's name is worth: F1 of each corpus, in per cent.
#[derive(Clone, Debug, PartialEq)]
pub struct NamesFit {
    /// Worths fitted to all texts.
    pub clues: Clues,
    /// With the worths that it started from.
    pub before: Vec<f64>,
    /// With those fitted to all texts, on these texts.
    pub after: Vec<f64>,
    /// With worths fitted to the texts of the other folds.
    pub folds: Vec<f64>,
}

/// More candidates of a name than any has.
const ALL: usize = usize::MAX;

impl Workbench {
    /// Fits the weights of the ranker and of its confidence to corpora, and tells what the fit is worth on texts that it did
    /// not see, left out in `folds` parts. Readings go on with the weights that ship.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn fit(
        &self,
        corpora: &[Vec<Gold>],
        folds: usize,
    ) -> Result<(Validation, Weights, Trust), Failure> {
        let mut reader = self.knowledge.new_reader(Mode::default())?;
        let (start, trust) = (reader.weights().clone(), reader.trust().clone());
        let texts: Vec<(usize, &Gold)> = numbered(corpora).collect();
        let tags: Vec<Tags> = texts
            .iter()
            .map(|(_, gold)| reader.tags(&gold.document))
            .collect();
        let mut read = |weights: &Weights| -> Vec<Case> {
            reader.reweigh(weights.clone(), trust.clone());
            let read = texts.iter().zip(&tags).enumerate();
            let read = read.map(|(text, ((corpus, gold), tags))| {
                let spans = gold.spans();
                let why = reader.explain_tagged(&gold.document, &spans, ALL, tags.clone());
                cases(gold, &why, text, *corpus)
            });
            read.flatten().collect()
        };
        let validation = cross_validate(&mut read, &start, folds);
        let (weights, trust) = fit(&mut read, &start, &validation);
        Ok((validation, weights, trust))
    }

    /// Fits what the clues to a place's name are worth to corpora, and tells what the fit is worth on texts that it did not
    /// see, left out in `folds` parts. Readings go on with the worths that ship.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn fit_names(&self, corpora: &[Vec<Gold>], folds: usize) -> Result<NamesFit, Failure> {
        let reader = self.knowledge.new_reader(Mode::default())?;
        let texts: Vec<(usize, &Gold)> = numbered(corpora).collect();
        let documents: Vec<&Document> = texts.iter().map(|(_, gold)| &gold.document).collect();
        let start = *reader.clues();
        Ok(reader.recognise_anew(&documents, |find| {
            let nested = marks_nested(&texts, &find(&start), corpora.len());
            let mut hits = |clues: &Clues| -> Vec<Hits> {
                let found = find(clues);
                let pairs = texts.iter().zip(&found);
                pairs
                    .map(|((corpus, gold), named)| {
                        Hits::of(gold, named, nested.get(*corpus).is_none_or(|it| *it))
                    })
                    .collect()
            };
            let all: Vec<(usize, bool)> = texts.iter().map(|(corpus, _)| (*corpus, true)).collect();
            let before = names::by_corpus(&hits(&start), &all);
            let folds = left_out(&mut hits, &start, &all, folds);
            let clues = names::fit(&mut hits, &start, &all);
            let after = names::by_corpus(&hits(&clues), &all);
            NamesFit {
                clues,
                before,
                after,
                folds,
            }
        }))
    }
}

/// All texts with the numbers of their corpora.
fn numbered(corpora: &[Vec<Gold>]) -> impl Iterator<Item = (usize, &Gold)> {
    corpora
        .iter()
        .enumerate()
        .flat_map(|(corpus, texts)| texts.iter().map(move |gold| (corpus, gold)))
}

/// One in so many names inside names is marked at the least where a corpus marks them.
const MARKED_NESTED: usize = 5;

/// Which corpora mark names inside names, by how many of those that are found are marked.
fn marks_nested(texts: &[(usize, &Gold)], found: &[Vec<Named>], corpora: usize) -> Vec<bool> {
    let mut sums = vec![Hits::default(); corpora];
    for ((corpus, gold), named) in texts.iter().zip(found) {
        if let Some(sum) = sums.get_mut(*corpus) {
            *sum += Hits::of_nested(gold, named);
        }
    }
    sums.iter()
        .map(|sum| MARKED_NESTED * sum.right >= sum.found)
        .collect()
}

/// F1 of each corpus, every text read with worths fitted to the other folds.
fn left_out(
    hits: &mut dyn FnMut(&Clues) -> Vec<Hits>,
    start: &Clues,
    all: &[(usize, bool)],
    folds: usize,
) -> Vec<f64> {
    let mut outside = vec![Hits::default(); all.len()];
    for fold in 0..folds {
        let seen: Vec<(usize, bool)> = all
            .iter()
            .enumerate()
            .map(|(text, (corpus, _))| (*corpus, text % folds != fold))
            .collect();
        let clues = names::fit(hits, start, &seen);
        let read = hits(&clues).into_iter().zip(&seen);
        for (slot, (hits, _)) in outside.iter_mut().zip(read).filter(|(_, (_, it))| !it.1) {
            *slot = hits;
        }
    }
    names::by_corpus(&outside, all)
}
