//! Visits and basings against those that were marked.

use std::cmp::Reverse;
use std::ops::AddAssign;

use geoparse::{Reading, When};

use crate::agree;
use crate::figures::{f1, ratio};
use crate::{Gold, GoldDate};

/// Figures for visits and for basings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Relations {
    /// Who went where.
    pub visits: RelationFigures,
    /// Whose forces are where.
    pub basings: RelationFigures,
}

/// What one kind of relation comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RelationFigures {
    /// Marked, the optional ones left out.
    pub marked: usize,
    /// Read, without those that only an optional mark has.
    pub read: usize,
    /// Both.
    pub both: usize,
    /// Of these, with the status right, too.
    pub with_status: usize,
    /// Of these, with a day marked.
    pub dated: usize,
    /// Of the dated, with the days right.
    pub dates_right: usize,
}

impl AddAssign for Relations {
    fn add_assign(&mut self, other: Self) {
        self.visits += other.visits;
        self.basings += other.basings;
    }
}

impl AddAssign for RelationFigures {
    fn add_assign(&mut self, other: Self) {
        self.marked += other.marked;
        self.read += other.read;
        self.both += other.both;
        self.with_status += other.with_status;
        self.dated += other.dated;
        self.dates_right += other.dates_right;
    }
}

impl RelationFigures {
    /// Share of what was read that is marked, in percent.
    pub fn precision(&self) -> f64 {
        100.0 * ratio(self.both, self.read)
    }

    /// Share of what is marked that was read, in percent.
    pub fn recall(&self) -> f64 {
        100.0 * ratio(self.both, self.marked)
    }

    /// Harmonic mean of precision and recall, in percent.
    pub fn f1(&self) -> f64 {
        f1(self.precision(), self.recall())
    }

    /// The same where only a right status counts.
    pub fn f1_with_status(&self) -> f64 {
        f1(
            100.0 * ratio(self.with_status, self.read),
            100.0 * ratio(self.with_status, self.marked),
        )
    }
}

/// Compares what was read in one text with what is marked; each relation is matched once, those that must be found first.
pub fn relations(gold: &Gold, reading: &Reading) -> Relations {
    let visits = compare(
        &gold.visits,
        &reading.visits,
        |it| it.optional,
        agree::visits,
        |gold, read| Match {
            status: gold.status == read.status,
            date: date(gold.date.as_ref(), read.date.as_ref()),
        },
    );
    let basings = compare(
        &gold.basings,
        &reading.basings,
        |it| it.optional,
        agree::basings,
        |gold, read| Match {
            status: gold.status == read.status,
            date: date(gold.date.as_ref(), read.date.as_ref()),
        },
    );
    Relations { visits, basings }
}

/// What else agrees in a pair.
struct Match {
    status: bool,
    date: Option<bool>,
}

fn date(gold: Option<&GoldDate>, read: Option<&When>) -> Option<bool> {
    agree::dates(gold, read)
}

fn compare<G, R>(
    gold: &[G],
    read: &[R],
    optional: impl Fn(&G) -> bool,
    same: impl Fn(&G, &R) -> bool,
    weigh: impl Fn(&G, &R) -> Match,
) -> RelationFigures {
    let mut figures = RelationFigures::default();
    let mut left: Vec<&R> = read.iter().collect();
    let mut wanted: Vec<&G> = gold.iter().collect();
    wanted.sort_by_key(|gold| optional(gold));
    for gold in wanted {
        let hits = left.iter().enumerate().filter(|(_, read)| same(gold, read));
        // The first of those with the right status, else the first.
        let hit = hits
            .map(|(at, read)| (at, weigh(gold, read)))
            .min_by_key(|(at, it)| (Reverse(it.status), *at));
        if let Some((at, _)) = hit {
            left.remove(at);
        }
        if !optional(gold) {
            figures.marked += 1;
            figures.count(hit.map(|(_, it)| it));
        }
    }
    figures.read += left.len();
    figures
}

impl RelationFigures {
    fn count(&mut self, hit: Option<Match>) {
        let Some(hit) = hit else { return };
        self.both += 1;
        self.read += 1;
        self.with_status += usize::from(hit.status);
        self.dated += usize::from(hit.date.is_some());
        self.dates_right += usize::from(hit.date == Some(true));
    }
}
