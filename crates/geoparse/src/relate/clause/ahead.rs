//! The places ahead of a verb or a noun, by the prepositions that lead to them.

use super::goal::Goal;
use super::next::with_another;
use super::reference;
use crate::frames::{Sort, Words};
use crate::relate::figure::Figures;
use crate::relate::page::Page;
use crate::text::{Gap, Shape};
use std::ops::Range;

/// A place is looked for over so many tokens.
const REACH: usize = 35;

/// `there` that a verb leads to stands so close behind it.
const THERE: usize = 2;

/// What stands between commas before a place has no more tokens.
const ASIDE: usize = 14;

/// How a destination may follow.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Leads<'p> {
    pub(crate) prepositions: &'p [String],
    pub(crate) direct: bool,
}

/// The places that the words from a token on lead to: the first, and those in a list with it.
pub(crate) fn goals(
    page: &Page<'_>,
    figures: &Figures,
    from: usize,
    prepositions: &[String],
    direct: bool,
) -> Vec<Goal> {
    let leads = Leads {
        prepositions,
        direct,
    };
    let sentence = page.sentence(from.saturating_sub(1)).end;
    let end = sentence.min(from + REACH);
    let mut found = Vec::new();
    let mut preposition: Option<usize> = None;
    let mut at = from;
    while at < end {
        if let Some(next) = passed(page, figures, at) {
            at = next;
            continue;
        }
        if let Some((number, next)) = named(page, at) {
            match verdict(page, leads, (number, at), preposition, from) {
                Some(true) => found.push(Goal {
                    spot: number,
                    origin: true,
                    start: at,
                    end: next,
                }),
                Some(false) => {
                    found.extend(super::list::list(page, number, at..next, end));
                    while let Some(goal) = with_another(page, figures, leads, found.last()) {
                        found.push(goal);
                    }
                    break;
                }
                None => {}
            }
            at = next;
            continue;
        }
        if let Some(close) = parenthesis(page, at, end, leads) {
            at = close + 1;
            continue;
        }
        if at > from && (page.is(Words::Events, at) || is_break(page, at) || is_next_verb(page, at))
            || is_topic(page, at)
        {
            break;
        }
        if is_preposition(page.word(at)) {
            preposition = Some(at);
        }
        at += 1;
    }
    found
}

/// `on Monday, the day after his inauguration, to Berlin`: where the words between commas end that a place led to follows.
fn parenthesis(page: &Page<'_>, open: usize, end: usize, leads: Leads<'_>) -> Option<usize> {
    (page.text.surface(open) == ",").then_some(())?;
    let close = (open + 1..end.min(open + ASIDE)).find(|at| page.text.surface(*at) == ",")?;
    let inside = open + 1..close;
    let named = inside.clone().any(|at| page.spot(at).is_some());
    let other = inside
        .clone()
        .any(|at| is_break(page, at) || page.is(Words::Events, at));
    let led = leads
        .prepositions
        .iter()
        .any(|lead| lead == page.word(close + 1));
    let place = page.spot(page.past_article(close + 2));
    (other && !named && led && place.is_some_and(|spot| !page.is_demonym(spot))).then_some(close)
}

/// What is stepped over: dates, people, and places that only describe another (`the Saudi port of`, `the Italian city of`).
fn passed(page: &Page<'_>, figures: &Figures, at: usize) -> Option<usize> {
    if let Some(dated) = page.date(at) {
        return Some(dated.tokens.end);
    }
    if let Some(figure) = figures.at(at) {
        return Some(figure.tokens.end);
    }
    let spot = page.spot(at)?;
    describes(page, spot.tokens.end).then_some(spot.tokens.end)
}

/// Whether `port of …`, `capital, …` or the name of another place follows, so that the place meant is still to come; or
/// `army` and the like, which are no place.
pub(crate) fn describes(page: &Page<'_>, end: usize) -> bool {
    if let Some(next) = page
        .spot(end)
        .filter(|next| next.tokens.start == end && page.text.gap(end) == Gap::Space)
    {
        return !page.is_demonym(next) && describes(page, next.tokens.end);
    }
    let force = page.frames.forces.starting_at(page.text, end);
    // `the Ain al-Asad compound` is the base, `the A.U. compound` no place of that name.
    let site = end
        .checked_sub(1)
        .and_then(|last| page.place(page.spot(last)?));
    let site = site.is_some_and(|site| site.class == "S");
    let part = |sort| sort == Sort::Base || sort == Sort::Compound && site;
    if force.is_some_and(|(_, force)| !part(force.sort)) {
        return true;
    }
    let noun = end + usize::from(page.scene.lexicon.directions.at(page.text, end).is_some());
    if !page.is(Words::PlaceNouns, noun) {
        return false;
    }
    let of = page.word(noun + 1) == "of";
    let next = noun + 1 + usize::from(of || page.text.surface(noun + 1) == ",");
    let named = page.past_article(next);
    page.spot(named).is_some() || of && page.text.shape(named).is_capital()
}

/// The place at a token, by name or as `the city`, `the Saudi capital`; and the token after it.
fn named(page: &Page<'_>, at: usize) -> Option<(usize, usize)> {
    if let Some(number) = page.spot_number(at) {
        let spot = page.spots.get(number)?;
        let referred = if page.is_demonym(spot) {
            reference::place(page, at)
        } else {
            None
        };
        return referred.or(Some((number, spot.tokens.end)));
    }
    reference::place(page, at)
}

/// `talks on the war in X`, `a meeting about X`: what is spoken of is no place to go to.
fn is_topic(page: &Page<'_>, at: usize) -> bool {
    let about = page.word(at) == "about" && page.text.shape(at + 1) != Shape::Number;
    if about || page.starts(Words::Topical, at) {
        return true;
    }
    let of = matches!(
        page.word(at),
        "on" | "about" | "over" | "regarding" | "concerning"
    );
    of && at
        .checked_sub(1)
        .is_some_and(|noun| page.is(Words::Purpose, noun))
}

/// `, landed in …`: behind a comma a verb of its own has its own place.
fn is_next_verb(page: &Page<'_>, at: usize) -> bool {
    page.is_pause(at - 1) && page.frames.visit_verbs.has(page.text, at)
}

/// Whether a clause ends at a token.
pub(crate) fn is_break(page: &Page<'_>, at: usize) -> bool {
    matches!(page.text.surface(at), ";" | ":" | "“" | "\"")
        || page.is(Words::Breaks, at) && page.text.gap(at) != crate::text::Gap::Hyphen
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "to" | "in"
            | "into"
            | "at"
            | "on"
            | "onto"
            | "near"
            | "from"
            | "with"
            | "by"
            | "between"
            | "about"
            | "of"
            | "for"
            | "through"
            | "around"
            | "via"
            | "aboard"
            | "outside"
            | "across"
            | "along"
            | "off"
            | "toward"
            | "towards"
            | "inside"
            | "within"
            | "throughout"
            | "under"
    )
}

/// Whether a place is led to (`false`), led away from (`true`) or neither.
fn verdict(
    page: &Page<'_>,
    leads: Leads<'_>,
    (number, at): (usize, usize),
    preposition: Option<usize>,
    from: usize,
) -> Option<bool> {
    let spot = page.spots.get(number)?;
    if page.word(at) == "here" || page.word(at) == "there" && at <= from + THERE {
        return Some(false);
    }
    let here = spot.tokens.start == at;
    if here && (page.is_demonym(spot) || page.text.shape(spot.tokens.end) == Shape::Possessive) {
        return None;
    }
    // `barred him from the country`: some verbs keep somebody from where they lead.
    let kept = ["from", "to"]
        .iter()
        .all(|word| leads.prepositions.iter().any(|lead| lead == word));
    if preposition.is_some_and(|preposition| is_origin(page, from..preposition + 1)) {
        return Some(!kept);
    }
    if preposition.is_some_and(|preposition| preposition > from && is_busy(page, preposition - 1)) {
        return None;
    }
    let Some(preposition) = preposition else {
        return (leads.direct && is_object(page, from, at)).then_some(false);
    };
    match page.word(preposition) {
        "from" => Some(true),
        "of" => {
            // `the port of Mokha`: what leads to the noun leads to the place.
            let noun = preposition.checked_sub(1)?;
            let fits = page.is(Words::PlaceNouns, noun)
                || leads.prepositions.iter().any(|word| word == "of");
            fits.then_some(false)
        }
        word => {
            let near = at - preposition <= 8;
            (near && leads.prepositions.iter().any(|lead| lead == word)).then_some(false)
        }
    }
}

/// Whether what stands between a verb and a place may be part of its object: `visited the Italian city of`.
fn is_object(page: &Page<'_>, from: usize, place: usize) -> bool {
    (from..place).all(|at| {
        let apposed =
            at > from && page.text.surface(at) == "," && page.is(Words::PlaceNouns, at - 1);
        let mark = page.is_pause(at) && !apposed;
        !mark && !matches!(page.word(at), "and" | "or" | "that")
    })
}

/// `from his ranch in Crawford`: a preposition inside what `from` governs leads away.
fn is_origin(page: &Page<'_>, tokens: Range<usize>) -> bool {
    let near = tokens.start.max(tokens.end.saturating_sub(5))..tokens.end;
    let last = near
        .rev()
        .find(|at| matches!(page.word(*at), "from" | "to" | "into" | "for"));
    last.is_some_and(|at| page.word(at) == "from")
}

/// `firms working in Tashkent`: somebody else is there.
fn is_busy(page: &Page<'_>, at: usize) -> bool {
    let word = page.word(at);
    let gerund = word.len() > 5 && word.ends_with("ing") && page.text.shape(at) == Shape::Lower;
    gerund && !page.is(Words::Purpose, at)
}
