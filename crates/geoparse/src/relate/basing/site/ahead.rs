//! The places ahead of forces, by the prepositions and verbs that lead to them.

use super::{Place, list::listed, place};
use crate::Role;
use crate::frames::{BasingFrame, Sort, StayTrait, Words};
use crate::relate::basing::counts::is_open;
use crate::relate::basing::governed::{Governor, has_stopped, is_something};
use crate::relate::basing::phrase::Phrase;
use crate::relate::clause::{describes, is_break, reference::kind};
use crate::relate::figure::Figures;
use crate::relate::page::{Page, Spot};
use crate::text::{Gap, Shape};
use std::ops::Range;

/// A place is looked for over so many tokens.
const REACH: usize = 26;

/// A preposition reaches its place over so many tokens: `in the troubled western region of Darfur`.
const PHRASE: usize = 9;

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
            preposition = Some(at).filter(|_| leaves || !leads_away(page, at, verb));
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

/// Whether a preposition leads to a token, or a verb that forces are always the subject of: `flying out of N'Djamena`.
fn is_led(verb: Option<&Governor<'_>>, preposition: Option<usize>, at: usize) -> bool {
    verb.is_some_and(|verb| verb.tokens.end == at && verb.frame.is(StayTrait::Subject))
        || preposition.is_some_and(|preposition| at - preposition <= PHRASE)
}

/// Whether a name is a place's and only that: it describes nothing and owns nothing.
fn is_named(page: &Page<'_>, spot: &Spot) -> bool {
    let end = spot.tokens.end;
    !(page.is_demonym(spot)
        || page.text.gap(end) == Gap::Hyphen
        || describes(page, end)
        || is_force(page, spot.tokens.start)
        || page.text.shape(end) == Shape::Possessive)
}

/// `in Niger's capital`
fn has_seat(page: &Page<'_>, spot: &Spot) -> bool {
    let behind = spot.tokens.end + 1;
    page.text.shape(spot.tokens.end) == Shape::Possessive
        && (behind..behind + 2).any(|at| page.is(Words::PlaceNouns, at))
        && (behind..behind + 6).all(|at| page.spot(at).is_none())
        && !page.is_demonym(spot)
}

/// `Israel's withdrawal from Gaza`: whether a phrase for what forces do says that they leave.
fn leaves(page: &Page<'_>, phrase: &Phrase<'_>) -> bool {
    let noun = page.frames.basing_nouns.at(page.text, phrase.head.start);
    let frame = noun.and_then(|noun| page.frames.basings.get(*noun));
    phrase.sort == Sort::Deed && frame.is_some_and(BasingFrame::leaves)
}

/// Whether a preposition leads away from where forces are: `soldiers from Armenia` are not there any more, unless it is told
/// that they leave it; those withdrawn to a place do not leave that.
fn leads_away(page: &Page<'_>, at: usize, verb: Option<&Governor<'_>>) -> bool {
    let leaving = verb.filter(|verb| verb.frame.leaves());
    match page.word(at) {
        "from" => leaving.is_none() && verb.is_none_or(|verb| !verb.frame.is(StayTrait::From)),
        "to" | "into" => leaving.is_some_and(|verb| verb.tokens.end <= at),
        _ => false,
    }
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

/// Whether a name stands for those who act there.
fn is_metonym(page: &Page<'_>, number: usize) -> bool {
    let mention = page.spots.get(number).and_then(|spot| page.mention(spot));
    mention.is_some_and(|mention| mention.role == Role::Metonymic)
}

/// `Mirages`: the name of a force that is written as that of a place.
pub(super) fn is_force(page: &Page<'_>, at: usize) -> bool {
    let force = page.frames.forces.at(page.text, at);
    force.is_some_and(|force| matches!(force.sort, Sort::Craft | Sort::Ship | Sort::System))
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
