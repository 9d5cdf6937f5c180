//! Items summed up.

use std::collections::BTreeMap;

use crate::{Item, Verdict};

/// Half the way around the Earth in kilometres, the worst error there is.
const FARTHEST_KM: f64 = 20_039.0;

/// What a set of items comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Names marked.
    pub marked: usize,
    /// Names found, without those left out.
    pub found: usize,
    /// Names both marked and found.
    pub both: usize,
    /// Found names that count neither way.
    pub left_out: usize,
    /// Of the marked names that have a position, how many are placed right.
    pub placed: Share,
    /// How far off places are.
    pub errors: Errors,
    /// How many items came out in each way.
    pub verdicts: BTreeMap<Verdict, usize>,
    /// By sort of thing, how many with a position are placed right.
    pub by_sort: BTreeMap<String, Share>,
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub part: usize,
    /// Of how many.
    pub whole: usize,
}

/// How far off places are, in kilometres; what has no place is half the world off.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Errors {
    /// Half are nearer.
    pub median_km: f64,
    /// On average.
    pub mean_km: f64,
    /// Area under the curve of logarithmic errors, 0 (all exact) to 1.
    pub auc: f64,
}

impl Share {
    /// In percent; 0 of nothing.
    pub fn percent(self) -> f64 {
        100.0 * ratio(self.part, self.whole)
    }

    pub(crate) fn count(&mut self, hit: bool) {
        self.part += usize::from(hit);
        self.whole += 1;
    }
}

impl Figures {
    /// Sums up.
    pub fn of(items: &[Item]) -> Self {
        let mut figures = Self::default();
        for item in items {
            figures.add(item);
        }
        let located = items.iter().filter(|item| item.located);
        figures.errors = Errors::of(located.map(|item| item.km.unwrap_or(FARTHEST_KM)).collect());
        figures
    }

    fn add(&mut self, item: &Item) {
        let verdict = item.verdict;
        *self.verdicts.entry(verdict).or_default() += 1;
        self.marked += usize::from(verdict.is_match() || verdict == Verdict::NotRecognised);
        self.found += usize::from(verdict.is_match() || verdict == Verdict::Spurious);
        self.both += usize::from(verdict.is_match());
        self.left_out += usize::from(verdict == Verdict::LeftOut);
        if item.located {
            let right = verdict == Verdict::Right;
            self.placed.count(right);
            self.by_sort
                .entry(item.sort.clone())
                .or_default()
                .count(right);
        }
    }

    /// Share of the found names that are marked, in percent.
    pub fn precision(&self) -> f64 {
        100.0 * ratio(self.both, self.found)
    }

    /// Share of the marked names that are found, in percent.
    pub fn recall(&self) -> f64 {
        100.0 * ratio(self.both, self.marked)
    }

    /// Harmonic mean of precision and recall, in percent.
    pub fn f1(&self) -> f64 {
        f1(self.precision(), self.recall())
    }
}

pub(crate) fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 {
        2.0 * precision * recall / (precision + recall)
    } else {
        0.0
    }
}

pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        number(part) / number(whole)
    }
}

/// A count as a number to reckon with.
pub(crate) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

impl Errors {
    fn of(mut km: Vec<f64>) -> Self {
        km.sort_by(f64::total_cmp);
        let middle = km.len() / 2;
        Self {
            median_km: km.get(middle).copied().unwrap_or_default(),
            mean_km: km.iter().sum::<f64>() / number(km.len().max(1)),
            auc: auc(&km),
        }
    }
}

/// Area under the curve of errors in kilometres, sorted, on a logarithmic scale; 0 (all exact) to 1 (all half the world
/// off). By Gritta and others, *What's missing in geographical parsing?* (2018).
pub fn auc(sorted_km: &[f64]) -> f64 {
    let logs: Vec<f64> = sorted_km.iter().map(|km| km.ln_1p()).collect();
    let area: f64 = logs
        .windows(2)
        .map(|pair| pair.iter().sum::<f64>() / 2.0)
        .sum();
    let worst = FARTHEST_KM.ln_1p() * number(logs.len().saturating_sub(1).max(1));
    area / worst
}
