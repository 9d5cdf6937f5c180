//! The likeliest labels of a sentence's words, together: a name goes on only with its own kind.

use super::label::{ENTITIES, LABELS, Labels, begin};
use std::array;
use std::ops::Range;

/// What a label counts that the network gives no chance (in 255ths): a word's neighbours may know better.
const LEAST: f32 = 0.5;

/// For each label of a word: the label of the word before it, on the way that is best up to it.
type Steps = [usize; LABELS];

/// Names by the number of their kind, with their words, of the words of one sentence; words are counted from `start`.
pub(super) fn names(labels: &[Labels], start: usize) -> Vec<(usize, Range<usize>)> {
    let mut names: Vec<(usize, Range<usize>)> = Vec::new();
    for (word, label) in (start..).zip(best(labels)) {
        let Some(kind) = kind(label) else { continue };
        match names.last_mut().filter(|_| label != begin(kind)) {
            Some((_, words)) => words.end = word + 1,
            None => names.push((kind, word..word + 1)),
        }
    }
    names
}

/// The kind that a label is of; none for what is outside all names.
fn kind(label: usize) -> Option<usize> {
    (0..ENTITIES.len()).find(|kind| label == begin(*kind) || label == begin(*kind) + 1)
}

/// The likeliest way through the labels of all words, from the first word to the last.
fn best(labels: &[Labels]) -> Vec<usize> {
    let Some((first, rest)) = labels.split_first() else {
        return Vec::new();
    };
    let opens = |label: usize| kind(label).is_none_or(|kind| label == begin(kind));
    let mut sums: [f32; LABELS] = array::from_fn(|label| {
        let closed = if opens(label) { 0.0 } else { f32::NEG_INFINITY };
        worth(first, label) + closed
    });
    let mut steps: Vec<Steps> = Vec::with_capacity(rest.len());
    for word in rest {
        let step = step(&sums);
        sums = array::from_fn(|label| {
            let before = step.get(label).and_then(|from| sums.get(*from));
            before.copied().unwrap_or(f32::NEG_INFINITY) + worth(word, label)
        });
        steps.push(step);
    }
    let last = most(&sums, 0..LABELS);
    let mut way = vec![last];
    for step in steps.iter().rev() {
        let at = way.last().copied().unwrap_or_default();
        way.push(step.get(at).copied().unwrap_or_default());
    }
    way.reverse();
    way
}

/// From where each label is best reached: what goes on with a name, from that name; all others from anywhere.
fn step(sums: &[f32; LABELS]) -> Steps {
    let anywhere = most(sums, 0..LABELS);
    array::from_fn(|label| match kind(label) {
        Some(kind) if label != begin(kind) => most(sums, begin(kind)..label + 1),
        _ => anywhere,
    })
}

/// Which of some labels has most.
fn most(sums: &[f32; LABELS], labels: Range<usize>) -> usize {
    let sum = |label: &usize| sums.get(*label).copied().unwrap_or(f32::NEG_INFINITY);
    let first = labels.start;
    labels
        .max_by(|a, b| sum(a).total_cmp(&sum(b)).then(b.cmp(a)))
        .unwrap_or(first)
}

/// What a label of a word adds.
fn worth(labels: &Labels, label: usize) -> f32 {
    let share = labels.get(label).copied().unwrap_or_default();
    f32::from(share).max(LEAST).ln()
}

#[cfg(test)]
mod tests {
    use super::super::label::{LABELS, Labels};
    use super::names;

    const PLACE: usize = 0;
    const ORGANISATION: usize = 4;

    fn word(shares: &[(usize, u8)]) -> Labels {
        let mut labels = [0; LABELS];
        for (label, share) in shares {
            labels[*label] = *share;
        }
        labels
    }

    /// `North` looks like a place's, `Korea` a little more like a body's that began before: both are one place.
    #[test]
    fn a_name_is_of_one_kind() {
        let north = word(&[(1, 200), (9, 50)]);
        let korea = word(&[(2, 120), (10, 130)]);
        assert_eq!(names(&[north, korea], 5), [(PLACE, 5..7)]);
    }

    #[test]
    fn nothing_goes_on_that_did_not_begin() {
        let inner = word(&[(10, 200), (9, 40)]);
        let outside = word(&[(0, 255)]);
        assert_eq!(names(&[outside, inner, outside], 0), [(ORGANISATION, 1..2)]);
        assert!(names(&[], 0).is_empty());
    }

    #[test]
    fn names_side_by_side_stay_apart() {
        let begins = word(&[(1, 250)]);
        assert_eq!(names(&[begins, begins], 0), [(PLACE, 0..1), (PLACE, 1..2)]);
    }
}
