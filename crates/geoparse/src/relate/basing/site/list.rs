//! Places that one preposition leads to together.

use super::{Place, lead::is_force, place};
use crate::frames::Words;
use crate::relate::clause::{describes, holds};
use crate::relate::page::{Page, Spot};
use crate::text::Shape;
use std::ops::Range;

/// Tokens between two places of a list, at most.
const BETWEEN: usize = 6;

/// A place with those joined to it by `and` or commas. Commas alone make no list: `Lourdes, outside Havana`.
pub(super) fn listed(page: &Page<'_>, first: usize, end: usize) -> Vec<Place> {
    let mut found = vec![place(page, first, 0.9)];
    let mut last = first;
    // The places up to the last `and`.
    let mut joined = 1;
    for next in first + 1..page.spots.len() {
        let (Some(held), Some(spot)) = (page.spots.get(last), page.spots.get(next)) else {
            break;
        };
        let between = held.tokens.end..spot.tokens.start;
        if spot.tokens.start >= end
            || page.text.shape(spot.tokens.end) == Shape::Possessive
            || !is_list(page, &between)
        {
            break;
        }
        let force = is_force(page, spot.tokens.start);
        if page.is_demonym(spot) || force || describes(page, spot.tokens.end) {
            continue;
        }
        let and = between.clone().any(|at| page.word(at) == "and");
        let around = !and && is_around(page, between);
        if around && is_around_it(page, held, spot) {
            // `in Chad, at N'Djamena`
            found.truncate(joined - 1);
            found.push(place(page, next, 0.9));
        } else if !around && !is_around_it(page, spot, held) {
            found.push(place(page, next, 0.85));
            joined = if and { found.len() } else { joined };
        }
        last = next;
    }
    found.truncate(joined);
    found
}

/// `, in West Africa`, `, outside Havana`: where a place lies.
fn is_around(page: &Page<'_>, between: Range<usize>) -> bool {
    let mut words = between.skip_while(|at| page.is_pause(*at));
    words.next().is_some_and(|at| page.is(Words::Locative, at))
}

/// Whether nothing but `and`, commas and small words stands between two places.
fn is_list(page: &Page<'_>, between: &Range<usize>) -> bool {
    let mark = |at: usize| page.text.surface(at) == "," || page.word(at) == "and";
    let small = |at: usize| {
        page.is(Words::Locative, at)
            || page.word(at) == "the"
            || page.is(Words::PlaceNouns, at)
            || page.spot(at).is_some()
            || page.scene.lexicon.directions.at(page.text, at).is_some()
            || page.text.shape(at) == Shape::Number
            || matches!(
                page.word(at),
                "another" | "others" | "more" | "some" | "about" | "a" | "further"
            )
    };
    between.clone().any(mark)
        && between.len() <= BETWEEN
        && between.clone().all(|at| mark(at) || small(at))
}

/// Whether the place of the first name holds that of the second.
fn is_around_it(page: &Page<'_>, outer: &Spot, inner: &Spot) -> bool {
    let places = page.place(outer).zip(page.place(inner));
    places.is_some_and(|(outer, inner)| holds(outer, inner))
}
