//! Worths of the clues to a place's name: climbing the figure itself, a clue at a time.

use geoparse::{Clue, Clues, Named};

use crate::Gold;
use crate::demonyms::is_left_out;
use crate::figures::{number, ratio};
use crate::item::Cutter;

/// How far a worth is moved at first, and then, as a share of what it was at the start.
const STEPS: [f64; 5] = [0.8, 0.4, 0.2, 0.4, 0.1];

/// Worths nearer to nought than this are moved as if they were this.
const SMALLEST: f64 = 0.5;

/// What a move must gain, in points of F1: less is chance.
const GAIN: f64 = 0.01;

/// How strongly worths are held to where they start: points of F1 for one that doubles or goes.
const HOLD: f64 = 0.05;

/// Within these bounds a probability tells something.
const TELLING: (f64, f64) = (0.1, 0.95);

/// What is not fitted: marked texts hold too few facilities that no gazetteer knows, and all in one language.
const GIVEN: [Clue; 2] = [Clue::Somebody, Clue::Foreign];

/// Names found, marked, and both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Found where one is marked.
    pub right: usize,
    /// Found.
    pub found: usize,
    /// Marked.
    pub marked: usize,
}

impl Hits {
    /// What was found in a text, by the rules that [`places`](crate::places) goes by; without `nested`, names inside names
    /// are left out.
    pub fn of(gold: &Gold, named: &[Named], nested: bool) -> Self {
        let marked = |it: &Named| gold.marks.iter().find(|mark| mark.span() == it.span);
        let cutter = Cutter::new(&gold.document.text);
        let mut hits = Self {
            marked: gold.marks.iter().filter(|mark| !mark.is_optional()).count(),
            ..Self::default()
        };
        for it in named.iter().filter(|it| nested || !it.nested) {
            let name = || cutter.text(it.span.start, it.span.end);
            match marked(it) {
                Some(mark) if mark.is_optional() => {}
                Some(_) => {
                    hits.right += 1;
                    hits.found += 1;
                }
                None if it.demonym && is_left_out(&name()) => {}
                None => hits.found += 1,
            }
        }
        hits
    }

    /// Of how many names inside names found, how many are marked: a corpus that marks none of them must not count them.
    pub fn of_nested(gold: &Gold, named: &[Named]) -> Self {
        let nested: Vec<Named> = named.iter().copied().filter(|it| it.nested).collect();
        Self::of(gold, &nested, true)
    }

    /// Harmonic mean of precision and recall, in per cent.
    pub fn f1(&self) -> f64 {
        200.0 * ratio(self.right, self.found + self.marked)
    }
}

impl std::ops::AddAssign for Hits {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.marked += other.marked;
    }
}

/// Which texts a fit goes by: for each its corpus, and whether it counts.
pub type Seen<'a> = &'a [(usize, bool)];

/// F1 of each corpus over the texts that count.
pub fn by_corpus(hits: &[Hits], seen: Seen<'_>) -> Vec<f64> {
    let corpora = seen.iter().map(|(corpus, _)| corpus + 1).max();
    let mut sums = vec![Hits::default(); corpora.unwrap_or_default()];
    for (hits, (corpus, counts)) in hits.iter().zip(seen) {
        if let Some(sum) = sums.get_mut(*corpus).filter(|_| *counts) {
            *sum += *hits;
        }
    }
    sums.iter().map(Hits::f1).collect()
}

/// Worths under which the mean F1 of the corpora is higher than from `start`; `find` gives the hits of all texts.
pub fn fit(find: &mut dyn FnMut(&Clues) -> Vec<Hits>, start: &Clues, seen: Seen<'_>) -> Clues {
    let mut worth = |clues: &Clues| mean(&by_corpus(&find(clues), seen)) - held(clues, start);
    let (mut best, mut reached) = (*start, worth(start));
    for step in STEPS {
        for clue in Clue::ALL.into_iter().filter(|it| !GIVEN.contains(it)) {
            let length = step * scale(start, clue);
            for moved in [length, -length] {
                let tried = best.with(clue, within(clue, best.of(clue) + moved));
                let now = worth(&tried);
                if now > reached + GAIN {
                    (best, reached) = (tried, now);
                    break;
                }
            }
        }
    }
    best
}

fn within(clue: Clue, worth: f64) -> f64 {
    if clue.is_probability() {
        worth.clamp(TELLING.0, TELLING.1)
    } else {
        worth
    }
}

fn held(clues: &Clues, start: &Clues) -> f64 {
    let moved = |clue| (clues.of(clue) - start.of(clue)) / scale(start, clue);
    let all = Clue::ALL.into_iter().map(|clue| moved(clue).powi(2));
    HOLD * all.sum::<f64>()
}

fn scale(start: &Clues, clue: Clue) -> f64 {
    start.of(clue).abs().max(SMALLEST)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / number(values.len().max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use geoparse::Span;

    fn gold() -> Gold {
        let line = r#"{"text": "Off Tartus, Syrian and Mancunian.", "toponyms": [{"start": 4, "end": 10}]}"#;
        crate::corpus("own.jsonl", line.as_bytes())
            .next()
            .unwrap()
            .unwrap()
    }

    fn named(start: usize, end: usize, demonym: bool, nested: bool) -> Named {
        let span = Span { start, end };
        Named {
            span,
            demonym,
            nested,
        }
    }

    fn hits(right: usize, found: usize, marked: usize) -> Hits {
        Hits {
            right,
            found,
            marked,
        }
    }

    #[test]
    fn demonyms_of_the_list_and_nested_names_count_by_the_rules() {
        let found = [
            named(4, 10, false, false),
            named(12, 18, true, false),
            named(23, 32, true, false),
            named(0, 3, false, true),
        ];
        assert_eq!(Hits::of(&gold(), &found, true), hits(1, 3, 1));
        assert_eq!(Hits::of(&gold(), &found, false), hits(1, 2, 1));
        assert_eq!(Hits::of_nested(&gold(), &found), hits(0, 1, 1));
    }

    #[test]
    fn each_corpus_weighs_the_same_and_texts_left_out_count_nothing() {
        let three = [hits(1, 1, 1), hits(0, 4, 4), hits(1, 2, 2)];
        let seen = [(0, true), (0, false), (1, true)];
        assert_eq!(by_corpus(&three, &seen), [100.0, 50.0]);
    }

    // Moves a bound as far as it helps, and leaves alone what tells nothing.
    #[test]
    fn a_worth_is_moved_to_where_more_is_right() {
        let start = Clues::new(|_| 1.0);
        let mut find = |clues: &Clues| {
            let right = if clues.of(Clue::Proposed) < 0.7 { 9 } else { 5 };
            vec![hits(right, 10, 10)]
        };
        let fitted = fit(&mut find, &start, &[(0, true)]);
        assert!(fitted.of(Clue::Proposed) < 0.7);
        for clue in Clue::ALL.into_iter().filter(|it| *it != Clue::Proposed) {
            assert!((fitted.of(clue) - 1.0).abs() < 1e-9, "{clue:?}");
        }
    }
}
