//! Noun phrases for forces: `some 8,500 British troops`, `Russia's Tartous naval base`, `MINUSMA`.

use super::head::{is_few, noun};
use super::power;
use crate::frames::{Auxiliary, Sort, Words};
use crate::relate::page::Page;
use crate::text::{Gap, Shape};
use std::ops::Range;

/// Words before a noun for forces that belong to it, at most.
const MODIFIERS: usize = 9;

/// Words in the name of a ship, at most.
const SHIP: usize = 3;

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
    /// Those joined to it: `French and British troops`.
    pub(super) allies: Vec<&'a str>,
    /// The place whose name the noun is part of: `Tartous naval base`.
    pub(super) spot: Option<usize>,
    pub(super) marks: Vec<Mark>,
}

impl<'a> Phrase<'a> {
    /// Whether the phrase says something of its forces.
    pub(super) fn is(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }

    /// The same phrase, told to be that of other forces.
    pub(super) fn of(self, forces: Option<&Phrase<'a>>) -> Self {
        let power = self.power.or(forces.and_then(|forces| forces.power));
        Self { power, ..self }
    }

    /// `10,000 men`: whether it says how many they are.
    pub(super) fn is_counted(&self, page: &Page<'_>) -> bool {
        let mut before = self.tokens.start..self.head.start;
        before.any(|at| page.text.shape(at) == Shape::Number)
    }

    /// Whether it tells of a site and not of those who are there.
    pub(super) fn is_site(&self) -> bool {
        matches!(self.sort, Sort::Base | Sort::Compound)
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
    /// `the last troops`: the others have gone.
    Last,
    /// `they`: forces named before.
    Spoken,
}

/// The phrase whose noun starts at a token.
pub(super) fn at<'a>(page: &Page<'a>, at: usize) -> Option<Phrase<'a>> {
    let (head, sort, force) = noun(page, at)?;
    if sort == Sort::Base && is_verb(page, at) {
        return None;
    }
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
    let before = power::unit(page, start..head.end)
        .or_else(|| power::before(page, start..inner.max(start), head.start))
        .or_else(|| power::own(page, head.start, sort));
    // `the cruiser Antietam`
    let ship = sort == Sort::Ship && !page.word(head.end - 1).ends_with('s');
    let name = (head.end..head.end + SHIP)
        .take_while(|at| {
            ship && page.text.gap(*at) == Gap::Space && page.text.shape(*at) == Shape::Capital
        })
        .count();
    let end = complement_end(page, head.end + name, before.is_some());
    // `Serbian police and troops`
    let shared = || {
        let noun = start.checked_sub(2)?;
        let joined =
            page.word(noun + 1) == "and" && page.frames.forces.at(page.text, noun).is_some();
        joined.then(|| power::before(page, self::start(page, noun)..noun, noun))?
    };
    let before = before.or_else(shared);
    let behind = || power::behind(page, head.end..end);
    let power = before.or_else(|| behind().filter(|_| end > head.end));
    let allies = power::allies(page, start);
    let own = (start..head.start).any(|at| mark(page.word(at)) == Some(Mark::Own));
    if sort == Sort::Deed && !own && power.is_none() {
        return None;
    }
    let small = matches!(
        page.word(start),
        "the" | "a" | "an" | "its" | "their" | "his" | "our"
    );
    let bare = start + usize::from(small || page.text.shape(start) == Shape::Possessive);
    let named = spot.and_then(|spot| page.spots.get(spot));
    let end = named.map_or(end, |spot| end.max(spot.tokens.end));
    // `a squadron of Typhoons`
    let parts = page
        .frames
        .forces
        .starting_at(page.text, end + 1)
        .filter(|_| page.word(end) == "of" && sort != Sort::Base);
    let end = parts.map_or(end, |(length, _)| end + 1 + length);
    let words = start..head.start;
    let mut marks: Vec<Mark> = words.clone().filter_map(|at| mark(page.word(at))).collect();
    let planned = words.clone().any(|at| page.is(Words::Proposed, at));
    // `the country's 300 troops`
    let nations = start > 0
        && page.text.shape(start) == Shape::Possessive
        && matches!(
            page.word(start - 1),
            "country" | "nation" | "kingdom" | "republic"
        );
    marks.extend(nations.then_some(Mark::Own));
    marks.extend(planned.then_some(Mark::Planned));
    marks.extend(is_few(page, &words, &head, sort).then_some(Mark::Few));
    Some(Phrase {
        marks,
        tokens: bare.min(head.start)..end.max(head.end),
        head,
        sort,
        force,
        power,
        allies: allies
            .into_iter()
            .filter(|ally| Some(*ally) != power)
            .collect(),
        spot,
    })
}

/// Where what says whose forces are ends, which two nouns may share: `soldiers and police from Australia`.
fn complement_end(page: &Page<'_>, noun: usize, owned: bool) -> usize {
    let end = power::complement(page, noun, owned);
    let joined = noun + 2;
    if end > noun || owned || page.word(noun) != "and" {
        return end;
    }
    let both = power::complement(page, joined, false);
    if both > joined { both } else { end }
}

/// `will permanently base two ships`: a verb.
fn is_verb(page: &Page<'_>, at: usize) -> bool {
    let small = |at: usize| {
        page.word(at) == "to"
            || page.frames.auxiliaries.at(page.text, at) == Some(&Auxiliary::Future)
    };
    let before = at.checked_sub(1);
    before.is_some_and(|before| {
        small(before) || page.word(before).ends_with("ly") && before > 0 && small(before - 1)
    })
}

/// What a word before a noun says.
fn mark(word: &str) -> Option<Mark> {
    Some(match word {
        "no" => Mark::No,
        "last" => Mark::Last,
        "its" | "their" | "our" => Mark::Own,
        "his" | "her" | "my" => Mark::Private,
        _ => return None,
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
        // `an undetermined number of soldiers`
        let quantity = page.word(before) == "of"
            && before > sentence
            && (page.is(Words::Quantities, before - 1) || page.is(Words::Many, before - 1));
        if quantity {
            at = before - 1;
            continue;
        }
        // `Since Israel's withdrawal`: a small word with the capital of its sentence.
        let opens = before == sentence
            && page.power(before).is_none()
            && !page.is(Words::Modifiers, before)
            && !page.is(Words::Determiners, before)
            && page
                .scene
                .lexicon
                .function_words
                .at(page.text, before)
                .is_some();
        if !part || opens || page.word(before) == "of" {
            break;
        }
        at = before;
    }
    at
}
