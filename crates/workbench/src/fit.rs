//! Weights fitted to annotated texts.

use eval::Gold;
use eval::fit::{Case, Validation, cases, cross_validate, fit};
use geoparse::{Mode, Trust, Weights};

use crate::{Workbench, failure::Failure};

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
        let mut read = |weights: &Weights| -> Vec<Case> {
            reader.reweigh(weights.clone(), trust.clone());
            let texts = corpora
                .iter()
                .enumerate()
                .flat_map(|(corpus, texts)| texts.iter().map(move |gold| (corpus, gold)));
            let read = texts.enumerate().map(|(text, (corpus, gold))| {
                let why = reader.explain(&gold.document, Some(&gold.spans()), ALL);
                cases(gold, &why, text, corpus)
            });
            read.flatten().collect()
        };
        let validation = cross_validate(&mut read, &start, folds);
        let (weights, trust) = fit(&mut read, &start, &validation);
        Ok((validation, weights, trust))
    }
}
