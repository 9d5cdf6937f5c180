//! Whose forces a phrase says they are.

use crate::frames::{BasingFrame, OrganisationKind, Sort, Words};
use crate::relate::page::Page;
use crate::text::Shape;
use std::ops::Range;

/// Words of a name before `and`, at most.
const NAME: usize = 3;

/// The power among the words before a noun: a possessor, else the last that is named by its people or as a whole.
pub(super) fn before<'a>(page: &Page<'a>, words: Range<usize>, head: usize) -> Option<&'a str> {
    let possessor = words
        .clone()
        .find(|at| page.text.shape(*at) == Shape::Possessive);
    if let Some(mark) = possessor
        && let Some((power, _)) = page.power(mark.checked_sub(1)?)
    {
        return Some(power);
    }
    words.rev().find_map(|at| {
        let (power, end) = page.power(at)?;
        let settlement = page
            .spot(at)
            .filter(|_| page.body(at).is_none())
            .is_some_and(|spot| {
                !page.is_demonym(spot)
                    && page.place(spot).is_some_and(|place| {
                        !place.feature.starts_with("PCL") && place.feature != "PPLC"
                    })
            });
        (!settlement && end <= head).then_some(power)
    })
}

/// `Georgia Army National Guard`: a unit of a state, where no people is named before it.
pub(super) fn unit<'a>(page: &Page<'a>, words: Range<usize>) -> Option<&'a str> {
    let people = |at: usize| page.spot(at).is_some_and(|spot| page.is_demonym(spot));
    let unit = words.clone().rev().find_map(|at| page.body(at))?;
    let of_unit = unit.organisation.kind == OrganisationKind::Unit;
    (of_unit && !words.into_iter().any(people)).then_some(unit.organisation.code.as_str())
}

/// The power that a noun is itself: `MINUSMA`, `Royal Navy`, `the French`.
pub(super) fn own<'a>(page: &Page<'a>, head: usize, sort: Sort) -> Option<&'a str> {
    let people = || {
        let named = page.spot(head).filter(|spot| page.is_demonym(spot));
        page.power(head)
            .filter(|_| named.is_some() && sort != Sort::None)
    };
    let body = page.body(head).map(|body| body.organisation.code.as_str());
    body.or_else(|| people().map(|(power, _)| power))
}

/// `of the southern African bloc SADC`, `of Lebanon's Hezbollah`, `from the 510th Fighter Squadron`: where the name of whose forces
/// they are begins behind what describes it.
fn named(page: &Page<'_>, from: usize) -> usize {
    let body = |at: usize| page.body(at).is_some_and(|body| body.tokens.start == at);
    let describes = |at: usize| {
        page.text.shape(at).is_capital()
            || page.text.shape(at) == Shape::Possessive
            || page.word(at).starts_with(|c: char| c.is_ascii_digit())
            || page.spot(at).is_some()
            || page.is(Words::Modifiers, at)
            || matches!(
                page.word(at),
                "bloc" | "alliance" | "group" | "movement" | "organisation"
            )
            || page.scene.lexicon.directions.at(page.text, at).is_some()
    };
    let mut at = from;
    while at < from + NAME + 2 && !body(at) && describes(at) {
        at += 1;
    }
    if body(at) { at } else { from }
}

/// The power that a phrase ends with: an organisation or a unit, else the first power named.
pub(super) fn behind<'a>(page: &Page<'a>, words: Range<usize>) -> Option<&'a str> {
    let body = words.clone().rev().find_map(|at| page.body(at));
    body.map(|body| body.organisation.code.as_str())
        .or_else(|| page.power_in(words))
}

/// The powers joined to the one that a phrase begins with: `French, German and British troops`.
pub(super) fn allies<'a>(page: &Page<'a>, start: usize) -> Vec<&'a str> {
    let mut found = Vec::new();
    let mut at = start;
    let joint = |at: usize, first: bool| match page.word(at) {
        "and" => true,
        _ => !first && page.text.surface(at) == ",",
    };
    while let Some(mark) = at.checked_sub(1).filter(|at| joint(*at, found.is_empty())) {
        let named = |at: usize| page.power(at).filter(|(_, end)| *end == mark);
        let Some((power, first)) =
            (mark.saturating_sub(NAME)..mark).find_map(|at| Some((named(at)?.0, at)))
        else {
            break;
        };
        found.push(power);
        at = first;
    }
    // `in Syria and Russian troops`: what a preposition governs is no ally.
    let governed = at
        .checked_sub(1)
        .is_some_and(|before| page.is(Words::Governing, before));
    let people = page.spot(at).is_some_and(|spot| page.is_demonym(spot));
    if governed && !people {
        Vec::new()
    } else {
        found
    }
}

/// `soldiers of the CSTO`, `troops from Pakistan`: where a phrase ends with whose it is.
/// Of forces that are somebody's already, `from` tells only where they leave.
pub(super) fn complement(page: &Page<'_>, end: usize, owned: bool) -> usize {
    if !matches!(page.word(end), "of" | "from") {
        return end;
    }
    let sentence = page.sentence(end - 1).start;
    let left = |at: usize| {
        let verb = page.frames.basing_verbs.at(page.text, at);
        let frame = verb
            .first()
            .and_then(|verb| page.frames.basings.get(verb.frame));
        let noun = page.frames.basing_nouns.at(page.text, at);
        let frame = frame.or_else(|| page.frames.basings.get(*noun?));
        frame.is_some_and(BasingFrame::leaves)
    };
    let of = page.word(end) == "of";
    let from = named(page, page.past_article(end + 1));
    let country = page.spot(from).and_then(|spot| page.place(spot));
    let whole = country.is_some_and(|place| place.feature.starts_with("PCL"));
    let theirs = of || !owned && !(sentence..end).any(left);
    match page.power(from) {
        // `moving soldiers from Mali to Niger`
        Some((_, next)) if !of && matches!(page.word(next), "to" | "into") => end,
        Some((_, next)) if theirs && (whole || page.body(from).is_some()) => next,
        _ => end,
    }
}
