//! What a search gathers, each place once, in the best way in which it was found.

use std::collections::HashMap;

use super::{Found, How};
use crate::filter::Sieve;
use crate::open::Packed;
use crate::{Filter, NameKind, PlaceIx, Use};

/// How like the name sought a name is.
#[derive(Clone, Copy)]
pub(super) enum Likeness {
    Exact,
    Prefix,
    OneMiss,
    /// A beginning with one miss.
    PrefixMiss,
    TwoMisses,
    Sound,
}

impl Likeness {
    fn how(self) -> How {
        match self {
            Self::Exact => How::Exact,
            Self::Prefix => How::Prefix,
            Self::OneMiss | Self::PrefixMiss | Self::TwoMisses => How::Fuzzy,
            Self::Sound => How::Transliteration,
        }
    }

    /// The band of scores for names so like: its floor and its height. Bands do not overlap.
    fn band(self) -> (f64, f64) {
        match self {
            Self::Exact => (0.8, 0.2),
            Self::Prefix => (0.5, 0.3),
            Self::OneMiss => (0.35, 0.15),
            Self::PrefixMiss => (0.25, 0.1),
            Self::TwoMisses => (0.15, 0.1),
            Self::Sound => (0.0, 0.15),
        }
    }
}

/// What of its prominence a place loses when it is meant by such a name: a country beats a hamlet even by an
/// alternate name, while of places about as prominent the one whose primary name it is comes first.
fn handicap(kind: NameKind) -> f64 {
    match kind {
        NameKind::Primary => 0.0,
        NameKind::Abbreviation => 0.07,
        NameKind::Alternate => 0.08,
        NameKind::Demonym => MOST,
    }
}

/// The greatest handicap.
const MOST: f64 = 0.3;

/// What computing a prominence from a score may lose.
const ROUNDING: f64 = 1e-9;

/// The places found so far.
pub(super) struct Finds<'g> {
    gazetteer: &'g Packed,
    sieve: Sieve,
    best: HashMap<PlaceIx, Found>,
    /// How many places the answer needs.
    needed: usize,
    /// How many to hold before the worst are given up.
    room: usize,
    /// Score below which a find cannot be in the answer any more.
    cutoff: f64,
}

/// Of the numbers of places, by what the name is to them, the first whose score is too low: places are numbered from the
/// most prominent down, so that most finds are given up without a look at their rows.
type Reach = [u32; 4];

/// As many places as make a list worth reading; while fewer are found, the next and rougher way is tried.
pub(crate) const FEW: usize = 3;

impl<'g> Finds<'g> {
    /// Nothing yet, and nothing ever that the filter holds back; for an answer of so many places.
    pub(super) fn new(gazetteer: &'g Packed, filter: &Filter, limit: usize) -> Self {
        Self {
            gazetteer,
            sieve: Sieve::new(filter, gazetteer),
            best: HashMap::new(),
            needed: limit.max(FEW),
            room: limit.saturating_mul(4).max(100),
            cutoff: 0.0,
        }
    }

    /// Whether so little was found that rougher ways are worth trying.
    pub(super) fn are_few(&self) -> bool {
        self.best.len() < FEW
    }

    /// Whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.best.is_empty()
    }

    /// Adds what names so like may stand for.
    pub(super) fn add(&mut self, uses: impl IntoIterator<Item = Use>, likeness: Likeness) {
        let mut reach = self.reach(likeness);
        for found in uses {
            let within = reach.get(found.kind as usize);
            if within.is_none_or(|end| found.place.0 >= *end) {
                continue;
            }
            let Some(score) = self.score(found, likeness) else {
                continue;
            };
            let find = Found {
                place: found.place,
                how: likeness.how(),
                score,
            };
            let kept = self.best.entry(found.place).or_insert(find);
            if kept.score < score {
                *kept = find;
            }
            if self.best.len() > self.room {
                self.give_up_the_worst();
                reach = self.reach(likeness);
            }
        }
    }

    /// Forgets what the answer will not need: one letter begins tens of thousands of names.
    fn give_up_the_worst(&mut self) {
        let mut scores: Vec<f64> = self.best.values().map(|find| find.score).collect();
        let (_, cutoff, _) = scores.select_nth_unstable_by(self.needed, |a, b| b.total_cmp(a));
        self.cutoff = *cutoff;
        self.best.retain(|_, find| find.score >= self.cutoff);
        self.room = self.room.max(2 * self.best.len());
    }

    /// How far down a place may be to be found by names so like.
    fn reach(&self, likeness: Likeness) -> Reach {
        let (floor, height) = likeness.band();
        let kinds = [
            NameKind::Primary,
            NameKind::Abbreviation,
            NameKind::Alternate,
            NameKind::Demonym,
        ];
        let mut reach = [u32::MAX; 4];
        if self.cutoff > 0.0 {
            for kind in kinds {
                let least = (self.cutoff - floor) / height * (1.0 + MOST) - MOST + handicap(kind);
                let rows = self.gazetteer.rows.all();
                let end = rows.partition_point(|row| row.prominence() >= least - ROUNDING);
                if let Some(slot) = reach.get_mut(kind as usize) {
                    *slot = u32::try_from(end).unwrap_or(u32::MAX);
                }
            }
        }
        reach
    }

    /// The score of a use; none where it is too low, or the filter holds the place back.
    fn score(&self, found: Use, likeness: Likeness) -> Option<f64> {
        let row = self
            .gazetteer
            .rows
            .get(found.place.0)
            .filter(|row| self.sieve.passes(row))?;
        let (floor, height) = likeness.band();
        let score =
            floor + height * (row.prominence() + MOST - handicap(found.kind)) / (1.0 + MOST);
        (score >= self.cutoff).then_some(score)
    }

    /// The best in order; of equals the more prominent first.
    pub(super) fn into_best(self, limit: usize) -> Vec<Found> {
        let mut best: Vec<Found> = self.best.into_values().collect();
        best.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
        best.truncate(limit);
        best
    }
}
