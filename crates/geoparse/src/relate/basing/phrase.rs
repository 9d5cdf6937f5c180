//! Noun phrases for forces: `some 8,500 British troops`, `Russia's Tartous naval base`, `MINUSMA`.

use crate::frames::{OrganisationKind, Sort, Words};
use crate::relate::page::Page;
use crate::text::{Gap, Shape};
use std::ops::Range;

/// Words before a noun for forces that belong to it, at most.
const MODIFIERS: usize = 9;

/// So few soldiers are casualties or suspects rather than a garrison.
const FEW: u32 = 12;

/// A noun phrase for forces.
#[derive(Clone, Debug)]
pub(super) struct Phrase<'a> {
    /// All of it, without its article.
    pub(super) tokens: Range<usize>,
    /// The noun.
    pub(super) head: Range<usize>,
    pub(super) sort: Sort,
    pub(super) force: Option<String>,
    /// Whose forces, where the phrase says it.
    pub(super) power: Option<&'a str>,
    /// The place whose name the noun is part of: `Tartous naval base`.
    pub(super) spot: Option<usize>,
    marks: Vec<Mark>,
}

impl Phrase<'_> {
    /// Whether the phrase says something of its forces.
    pub(super) fn is(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }
}

/// What the words before a noun say of forces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// `its troops`: whose is said elsewhere.
    Own,
    /// One soldier, or a few.
    Few,
    /// They are to come.
    Planned,
    /// `his base`: somebody's, not forces'.
    Private,
    /// `no troops`.
    No,
}

/// The phrase whose noun starts at a token.
pub(super) fn at<'a>(page: &Page<'a>, at: usize) -> Option<Phrase<'a>> {
    let (head, sort, force) = noun(page, at)?;
    // `an infantry base`, `a missile defence radar`: the last noun is the head.
    let compound = page.text.gap(head.end) == Gap::Space
        && page
            .frames
            .forces
            .starting_at(page.text, head.end)
            .is_some();
    if compound && sort != Sort::None {
        return None;
    }
    let spot = page.spot_number(at).filter(|spot| {
        page.spots
            .get(*spot)
            .is_some_and(|spot| spot.tokens.end >= head.end && spot.tokens.len() > head.len())
    });
    let inner = spot
        .and_then(|spot| page.spots.get(spot))
        .map_or(head.start, |spot| spot.tokens.start);
    let start = start(page, inner);
    let end = complement(page, head.end);
    let power = power(page, start..inner.max(start), head.start)
        .or_else(|| own_power(page, head.start))
        .or_else(|| {
            (end > head.end)
                .then(|| page.power_in(head.end..end))
                .flatten()
        });
    let bare = start
        + usize::from(matches!(
            page.word(start),
            "the" | "a" | "an" | "its" | "their" | "his" | "our"
        ));
    let words = start..head.start;
    let mut marks: Vec<Mark> = words.clone().filter_map(|at| mark(page.word(at))).collect();
    marks.extend(is_few(page, &words, &head, sort).then_some(Mark::Few));
    Some(Phrase {
        marks,
        tokens: bare.min(head.start)..end.max(head.end),
        head,
        sort,
        force,
        power,
        spot,
    })
}

/// What a word before a noun says.
fn mark(word: &str) -> Option<Mark> {
    Some(match word {
        "planned" | "proposed" | "future" | "possible" | "potential" => Mark::Planned,
        "no" => Mark::No,
        "its" | "their" | "our" => Mark::Own,
        "his" | "her" | "my" => Mark::Private,
        _ => return None,
    })
}

/// The noun at a token: a word for forces, or peacekeepers and armed groups by name.
fn noun(page: &Page<'_>, at: usize) -> Option<(Range<usize>, Sort, Option<String>)> {
    if let Some((length, force)) = page.frames.forces.starting_at(page.text, at) {
        let joined = page.text.gap(at + length) == Gap::Hyphen;
        let sort = if joined { Sort::None } else { force.sort };
        return Some((at..at + length, sort, force.arm.clone()));
    }
    let body = page.body(at).filter(|body| body.tokens.start == at)?;
    let alone = page
        .frames
        .forces
        .starting_at(page.text, body.tokens.end)
        .is_none();
    let force = match body.organisation.kind {
        OrganisationKind::Mission => "peacekeeping",
        OrganisationKind::Service if body.tokens.len() > 1 => "navy",
        OrganisationKind::Ship => "navy",
        _ => return None,
    };
    let ship = body.organisation.kind == OrganisationKind::Ship;
    let name = page.scene.names.chunk(at).end.max(body.tokens.end);
    let end = if ship { name } else { body.tokens.end };
    let service =
        (body.organisation.kind == OrganisationKind::Service).then_some(page.text.surface(end - 1));
    let fleet = service.is_none_or(|last| matches!(last, "Fleet" | "Flotilla" | "Corps"));
    (alone && fleet).then(|| {
        (
            at..end,
            if ship { Sort::Ship } else { Sort::Troops },
            Some(force.to_owned()),
        )
    })
}

/// Where the words before a noun begin.
fn start(page: &Page<'_>, head: usize) -> usize {
    let sentence = page.sentence(head).start;
    let mut at = head;
    while at > sentence && head - at < MODIFIERS {
        let before = at - 1;
        let shape = page.text.shape(before);
        let part = page.date(before).is_none()
            && (page.power(before).is_some()
                || page.spot(before).is_some()
                || matches!(
                    shape,
                    Shape::Number | Shape::Possessive | Shape::Capital | Shape::Upper
                )
                || page.is(Words::Modifiers, before)
                || page.text.gap(at) == Gap::Hyphen && shape.is_word());
        if !part || page.word(before) == "of" {
            break;
        }
        at = before;
    }
    at
}

/// The power among the words before a noun: a possessor, else the last that is named by its people or as a whole.
fn power<'a>(page: &Page<'a>, words: Range<usize>, head: usize) -> Option<&'a str> {
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

/// The power that a noun is itself: `MINUSMA`, `Royal Navy`.
fn own_power<'a>(page: &Page<'a>, head: usize) -> Option<&'a str> {
    page.body(head).map(|body| body.organisation.code.as_str())
}

/// `soldiers of the CSTO`, `troops from Pakistan`: where a phrase ends with whose it is.
fn complement(page: &Page<'_>, end: usize) -> usize {
    if !matches!(page.word(end), "of" | "from") {
        return end;
    }
    let from = end + 1 + usize::from(page.word(end + 1) == "the");
    let of = page.word(end) == "of";
    let country = page.spot(from).and_then(|spot| page.place(spot));
    let whole = country.is_some_and(|place| place.feature.starts_with("PCL"));
    match page.power(from) {
        Some((_, next)) if of && (whole || page.body(from).is_some()) => next,
        _ => end,
    }
}

/// One soldier, or a number of them too small to be a garrison.
fn is_few(page: &Page<'_>, words: &Range<usize>, head: &Range<usize>, sort: Sort) -> bool {
    if sort != Sort::Troops {
        return false;
    }
    let number = words.clone().rev().find_map(|at| match page.word(at) {
        "one" | "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten"
        | "several" => Some(1),
        word => word.replace(',', "").parse::<u32>().ok(),
    });
    let large = words.clone().any(|at| {
        matches!(
            page.word(at),
            "thousand" | "hundred" | "million" | "thousands" | "hundreds"
        )
    });
    number.is_some_and(|number| number < FEW) && !large && page.word(head.end - 1).ends_with('s')
}
