//! The places ahead of forces, by the prepositions and verbs that lead to them.

use super::lead::{has_seat, is_beside, is_led, is_metonym, is_named, leads_away};
use super::{Place, list::listed, place};
use crate::frames::{BasingFrame, Sort, Words};
use crate::relate::basing::counts::is_open;
use crate::relate::basing::governed::{Governor, has_stopped, is_something};
use crate::relate::basing::phrase::Phrase;
use crate::relate::basing::tenant;
use crate::relate::clause::{is_break, reference::kind};
use crate::relate::figure::Figures;
use crate::relate::page::Page;
use crate::text::Shape;
use std::ops::Range;

/// A place is looked for over so many tokens.
const REACH: usize = 26;

/// The places ahead that locative prepositions, or verbs of leaving, lead to.
pub(super) fn places(
    page: &Page<'_>,
    figures: &Figures,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
) -> Vec<Place> {
    let end = page
        .sentence(phrase.head.start)
        .end
        .min(phrase.tokens.end + REACH);
    // `troops, 900 strong, remain at`: what stands between commas is stepped over.
    let aside = page.text.surface(phrase.tokens.end) == ",";
    let told = verb.filter(|verb| aside && verb.subject && verb.tokens.start < end);
    if let Some(verb) = told {
        let found = reached(page, figures, phrase, Some(verb), verb.tokens.start..end);
        if !found.is_empty() {
            return found;
        }
        // `the Danes, most of whom live at the camp, stay`
        let aside = phrase.tokens.end + 1..verb.group.start.max(phrase.tokens.end + 1);
        return reached(page, figures, phrase, None, aside);
    }
    // `the base that Moscow rents at Kant`
    let start = tenant::of(page, phrase).map_or(phrase.tokens.end, |tenant| tenant.end);
    let behind = reached(page, figures, phrase, verb, start..end.max(start));
    if start == phrase.tokens.end || !behind.is_empty() {
        return behind;
    }
    // `a battle group in Rukla, which NATO set up`
    reached(page, figures, phrase, verb, phrase.tokens.end..end)
}

/// The places that the words of a stretch lead to.
fn reached(
    page: &Page<'_>,
    figures: &Figures,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
    stretch: Range<usize>,
) -> Vec<Place> {
    let mut preposition: Option<usize> = None;
    let mut commas = 0;
    let mut vast = None;
    let (mut at, end) = (stretch.start, stretch.end);
    while at < end {
        if let Some(dated) = page.date(at) {
            at = dated.tokens.end;
            continue;
        }
        if let Some((number, spot)) = page.spot_number(at).zip(page.spot(at)) {
            let led = is_led(verb, preposition, at);
            let free = preposition.is_none() && is_object(page, at);
            if is_named(page, spot) && (led || free && !is_metonym(page, number)) {
                if !is_vast(page, number) {
                    return listed(page, number, end);
                }
                vast.get_or_insert(number);
            }
            if led && has_seat(page, spot) {
                return vec![place(page, number, 0.8)];
            }
            at = spot.tokens.end;
            continue;
        }
        if figures.at(at).is_some() || stops(page, at, phrase, verb) {
            break;
        }
        // `in the capital, Juba`: a comma before the name of what leads to it.
        if page.text.surface(at) == "," && !(is_apposed(page, at) && preposition.is_some()) {
            preposition = None;
            commas += 1;
        }
        if commas > 1 {
            break;
        }
        if page.is(Words::Locative, at) {
            let leaves = leaves(page, phrase);
            let led = leaves || !leads_away(page, at, verb);
            preposition = Some(at).filter(|_| led && !is_beside(page, at));
        } else if page.is(Words::Governing, at) {
            // `near the border with Iraq`: what another preposition governs is no site.
            preposition = None;
        }
        at += 1;
    }
    vast.map(|number| place(page, number, 0.7))
        .into_iter()
        .collect()
}

/// `Israel's withdrawal from Gaza`: whether a phrase for what forces do says that they leave.
fn leaves(page: &Page<'_>, phrase: &Phrase<'_>) -> bool {
    let noun = page.frames.basing_nouns.at(page.text, phrase.head.start);
    let frame = noun.and_then(|noun| page.frames.basings.get(*noun));
    phrase.sort == Sort::Deed && frame.is_some_and(BasingFrame::leaves)
}

/// `in the capital, Juba, …`: a comma before the name of what leads to it.
fn is_apposed(page: &Page<'_>, comma: usize) -> bool {
    let noun = comma.checked_sub(1);
    let kind = noun.is_some_and(|noun| kind(page.word(noun)).is_some());
    let closed = page.spot(comma + 1).is_some_and(|spot| {
        let end = spot.tokens.end;
        page.is_pause(end) || end == page.sentence(comma).end || page.word(end) == "to"
    });
    kind && closed
}

/// A continent, or a region of several countries: the site only where no other is told.
fn is_vast(page: &Page<'_>, number: usize) -> bool {
    let place = page.spots.get(number).and_then(|spot| page.place(spot));
    place.is_some_and(|place| is_open(place) && place.class == "L")
}

/// Whether a verb of basing stands right before a place: `left Batumi`, `patrols the Gulf`.
fn is_object(page: &Page<'_>, at: usize) -> bool {
    page.before_article(at)
        .is_some_and(|verb| page.frames.basing_verbs.has(page.text, verb))
}

/// Whether the clause is over, or turns to battle or to something else that happens.
fn stops(page: &Page<'_>, at: usize, phrase: &Phrase<'_>, verb: Option<&Governor<'_>>) -> bool {
    if verb.is_some_and(|verb| verb.tokens.contains(&at)) || has_stopped(page, at) {
        return false;
    }
    let small = page.is_auxiliary(at + 1);
    let relative =
        matches!(page.word(at), "who" | "which" | "that") && at == phrase.tokens.end && small;
    let basing = page.frames.basing_verbs.has(page.text, at);
    // `forces helped oust it from power in the town`: who does something else is not told to be there.
    let bends = verb.is_some() && page.frames.bends.at(page.text, at).is_some();
    let travels = page.frames.visit_verbs.has(page.text, at) && !basing && !bends;
    page.is(Words::Combat, at)
        || page.is(Words::Events, at)
        || is_break(page, at) && !relative
        || travels && !page.is_auxiliary(at)
        || is_other_verb(page, at, phrase)
        || is_something(page, at)
}

/// A participle that is no verb of basing and no adjective.
fn is_other_verb(page: &Page<'_>, at: usize, phrase: &Phrase<'_>) -> bool {
    let word = page.word(at);
    let participle = word.len() > 5 && word.ends_with("ed") && page.text.shape(at) == Shape::Lower;
    let known = page.frames.basing_verbs.has(page.text, at)
        || page.is(Words::Modifiers, at)
        || at > phrase.tokens.end && page.frames.bends.at(page.text, at).is_some();
    let adjective = at.checked_sub(1).is_some_and(|before| {
        page.is(Words::Determiners, before)
            || page.is(Words::Locative, before)
            || page.text.shape(before) == Shape::Possessive
            || page.text.gap(at) == crate::text::Gap::Hyphen
    });
    participle && !known && !adjective
}
