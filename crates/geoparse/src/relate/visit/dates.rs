//! Which date of a sentence belongs to a trip.

use crate::relate::page::Page;
use std::ops::Range;

/// A date further from trigger and place than so many tokens is of something else.
const REACH: usize = 14;

/// A verb between a date and what it may belong to is worth so many tokens.
const CLAUSE: usize = 8;

/// A date so close behind a place belongs to it, also in a list of places with their dates.
const BESIDE: usize = 3;

/// The number of the date nearest to a trigger and its place.
pub(crate) fn date_of(
    page: &Page<'_>,
    trigger: &Range<usize>,
    place: &Range<usize>,
) -> Option<usize> {
    let sentence = page.sentence(trigger.start);
    let here = page.dates_in(sentence);
    let here: Vec<(usize, &Range<usize>)> = here
        .map(|(number, dated)| (number, &dated.tokens))
        .collect();
    let behind = here
        .iter()
        .find(|(_, tokens)| tokens.start >= place.end && tokens.start - place.end <= BESIDE);
    if let Some((number, _)) = behind {
        return Some(*number);
    }
    let distance = |tokens: &Range<usize>| {
        let one = gap(tokens, trigger) + other_verbs(page, tokens, trigger);
        one.min(gap(tokens, place) + other_verbs(page, tokens, place))
    };
    let nearest = here.iter().min_by_key(|(_, tokens)| distance(tokens));
    nearest
        .filter(|(_, tokens)| distance(tokens) <= REACH)
        .map(|(number, _)| *number)
}

/// Verbs between two stretches put them into different clauses: `L'Aquila, devastated earlier this month`.
fn other_verbs(page: &Page<'_>, one: &Range<usize>, other: &Range<usize>) -> usize {
    let between = if one.end <= other.start {
        one.end..other.start
    } else {
        other.end..one.start
    };
    let verb = |at: usize| {
        page.is_auxiliary(at)
            || page.is_regular_past(at)
            || page.frames.visit_verbs.has(page.text, at)
    };
    CLAUSE * between.filter(|at| verb(*at)).count()
}

/// Tokens between two stretches.
fn gap(one: &Range<usize>, other: &Range<usize>) -> usize {
    one.start
        .saturating_sub(other.end)
        .max(other.start.saturating_sub(one.end))
}
