//! Which date of a sentence belongs to a trip.

use crate::relate::page::Page;
use std::ops::Range;

/// A date further from trigger and place than so many tokens is of something else.
const REACH: usize = 14;

/// A date so close behind a place belongs to it, also in a list of places with their dates.
const BESIDE: usize = 3;

/// The number of the date nearest to a trigger and its place.
pub(crate) fn date_of(
    page: &Page<'_>,
    trigger: &Range<usize>,
    place: &Range<usize>,
) -> Option<usize> {
    let sentence = page.sentence(trigger.start);
    let first = page
        .dates
        .partition_point(|dated| dated.tokens.start < sentence.start);
    let here: Vec<(usize, &Range<usize>)> = page
        .dates
        .iter()
        .enumerate()
        .skip(first)
        .map(|(number, dated)| (number, &dated.tokens))
        .take_while(|(_, tokens)| tokens.start < sentence.end)
        .collect();
    let behind = here
        .iter()
        .find(|(_, tokens)| tokens.start >= place.end && tokens.start - place.end <= BESIDE);
    if let Some((number, _)) = behind {
        return Some(*number);
    }
    let distance = |tokens: &Range<usize>| gap(tokens, trigger).min(gap(tokens, place));
    let nearest = here.iter().min_by_key(|(_, tokens)| distance(tokens));
    nearest
        .filter(|(_, tokens)| distance(tokens) <= REACH)
        .map(|(number, _)| *number)
}

/// Tokens between two stretches.
fn gap(one: &Range<usize>, other: &Range<usize>) -> usize {
    one.start
        .saturating_sub(other.end)
        .max(other.start.saturating_sub(one.end))
}
