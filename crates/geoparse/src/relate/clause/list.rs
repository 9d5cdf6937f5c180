//! Places in a list: `to Damascus, Aleppo and Homs`.

use super::ahead::describes;
use super::goal::Goal;
use crate::frames::Words;
use crate::relate::page::Page;
use crate::text::Shape;
use gazetteer::Place;
use std::ops::Range;

/// A place in a list stands so close behind the one before it.
const ITEM: usize = 6;

/// The first place and those listed with it. What holds the one before it is no item: `Darwin, Australia`.
pub(super) fn list(page: &Page<'_>, first: usize, named: Range<usize>, end: usize) -> Vec<Goal> {
    let goal = |spot, tokens: &Range<usize>| Goal {
        spot,
        origin: false,
        start: tokens.start,
        end: tokens.end,
    };
    let mut found = vec![goal(first, &named)];
    let (mut last, mut last_end) = (first, named.end);
    for (number, spot) in page.spots_in(named.end..end) {
        let between = last_end..spot.tokens.start;
        if page.is_demonym(spot) || describes(page, spot.tokens.end) {
            continue;
        }
        if !joins(page, &between) || page.text.shape(spot.tokens.end) == Shape::Possessive {
            break;
        }
        let held = page.spots.get(last).and_then(|held| page.place(held));
        let around = page
            .place(spot)
            .zip(held)
            .is_some_and(|(outer, inner)| holds(outer, inner));
        if !(around && page.text.surface(between.start) == ",") {
            found.push(goal(number, &spot.tokens));
        }
        (last, last_end) = (number, spot.tokens.end);
    }
    found
}

/// Whether what stands between two places makes a list of them; dates and small words may stand there.
fn joins(page: &Page<'_>, between: &Range<usize>) -> bool {
    let mut comma = false;
    let mut words = 0;
    for at in between.clone() {
        if page.date(at).is_some() {
            continue;
        }
        let mark = page.text.surface(at) == "," || matches!(page.word(at), "and" | "or" | "then");
        let small = matches!(
            page.word(at),
            "the"
                | "to"
                | "in"
                | "at"
                | "on"
                | "from"
                | "also"
                | "then"
                | "later"
                | "finally"
                | "both"
                | "onto"
        ) || page.scene.lexicon.directions.at(page.text, at).is_some()
            || page.is(Words::PlaceNouns, at)
            || page.word(at) == "of"
            || page.spot(at).is_some()
            || (at + 1..at + 3).any(|noun| page.is(Words::PlaceNouns, noun));
        comma |= mark;
        words += usize::from(!mark);
        if !mark && !small {
            return false;
        }
    }
    comma && words <= ITEM
}

/// Whether the first place holds the second: a country, or the first-level unit that it lies in.
pub(crate) fn holds(outer: &Place, inner: &Place) -> bool {
    let same = inner.country.is_some() && inner.country == outer.country;
    let large = outer.feature.starts_with("PCL") && !inner.feature.starts_with("PCL");
    let unit = outer.feature.starts_with("ADM") && inner.admin1.as_deref() == Some(&outer.name);
    same && (large || unit)
}
