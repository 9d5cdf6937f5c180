//! Where names of people stand.

use crate::frames::Words;
use crate::relate::page::Page;
use crate::text::Shape;
use crate::{Entity, Tagged};
use std::collections::HashSet;
use std::ops::Range;

/// An office is looked for within so many tokens behind `Name, …`: `Abbas Araghchi, the Iranian foreign minister`.
const OFFICE_REACH: usize = 5;

/// From this probability on the tagger's word is taken for a name.
const TAGGED: f32 = 0.7;

/// All names of people, in order, none overlapping: those that recognition found, those that are known, and runs of
/// capitals beside an office.
pub(super) fn find(page: &Page<'_>) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = page
        .scene
        .names
        .persons()
        .filter(|name| !is_place(page, name))
        .collect();
    names.extend(known(page));
    names.extend(tagged(page));
    names.extend(
        page.scene
            .names
            .chunks()
            .iter()
            .filter_map(|chunk| beside_office(page, chunk)),
    );
    let names = widest(names.into_iter().map(|name| undated(page, name)).collect());
    let singles = singles(page, &names);
    widest(names.into_iter().chain(singles).collect())
}

/// A name without a day of the week behind it (`met Mr. Chavez Tuesday`), but with its number (`Abdullah II`).
fn undated(page: &Page<'_>, name: Range<usize>) -> Range<usize> {
    let date = name.clone().find(|at| page.date(*at).is_some());
    let verb = name.clone().skip(1).find(|at| is_clause(page, *at));
    let mut end = date.unwrap_or(name.end).min(verb.unwrap_or(name.end));
    while date.is_none() && verb.is_none() && is_numeral(page, end) {
        end += 1;
    }
    let titles = (name.start..end).filter_map(|at| {
        let (length, _) = page.frames.offices.starting_at(page.text, at)?;
        Some(at + length)
    });
    let start = titles.filter(|start| *start < end).max();
    let start = behind_country(page, start.unwrap_or(name.start), end);
    start + usize::from(end > start + 1 && opens(page, start))..end
}

/// `Ambassador to Japan Howard Baker`: where an office is held is no part of the name.
fn behind_country(page: &Page<'_>, start: usize, end: usize) -> usize {
    let held = start
        .checked_sub(1)
        .is_some_and(|at| matches!(page.word(at), "to" | "for" | "of"));
    let place = page
        .spot(start)
        .filter(|spot| held && spot.tokens.end < end);
    place.map_or(start, |spot| spot.tokens.end)
}

/// `Following Assad's fall, …`: a small word with the capital of its sentence is no part of a name.
fn opens(page: &Page<'_>, at: usize) -> bool {
    let small = page
        .scene
        .lexicon
        .function_words
        .at(page.text, at)
        .is_some();
    let first = at == page.sentence(at).start;
    first && (small || page.is(Words::Breaks, at) || page.is(Words::Governing, at))
}

/// Whether a name is part of a place's: `Fort Sam Houston`.
fn is_place(page: &Page<'_>, name: &Range<usize>) -> bool {
    let spot = page.spot(name.start).filter(|spot| !page.is_demonym(spot));
    spot.is_some_and(|spot| spot.tokens.len() > name.len())
}

/// Whether a token of a text all in capitals is a verb or a small word, and so ends a name.
fn is_clause(page: &Page<'_>, at: usize) -> bool {
    let headline = page.text.sentence(at).1 != crate::text::Casing::Running;
    let small = page
        .scene
        .lexicon
        .function_words
        .at(page.text, at)
        .is_some();
    let verb =
        page.frames.visit_verbs.has(page.text, at) || page.frames.basing_verbs.has(page.text, at);
    headline && (small || verb)
}

/// Whether a token is the number of a king or a pope.
fn is_numeral(page: &Page<'_>, at: usize) -> bool {
    let surface = page.text.surface(at);
    !surface.is_empty()
        && page.text.gap(at) == crate::text::Gap::Space
        && surface.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// What overlaps as one name, in order.
fn widest(mut names: Vec<Range<usize>>) -> Vec<Range<usize>> {
    names.sort_by_key(|name| (name.start, std::cmp::Reverse(name.end)));
    let mut kept: Vec<Range<usize>> = Vec::new();
    for name in names.into_iter().filter(|name| !name.is_empty()) {
        match kept.last_mut() {
            Some(last) if name.start < last.end => last.end = last.end.max(name.end),
            _ => kept.push(name),
        }
    }
    kept
}

/// Names that the tagger takes for somebody's, where the gazetteer knows no place and the tables no body by them.
fn tagged<'p>(page: &'p Page<'_>) -> impl Iterator<Item = Range<usize>> + 'p {
    let person = |tagged: &&Tagged| tagged.entity == Entity::Person && tagged.probability >= TAGGED;
    let spans = page.scene.tags.spans().iter().filter(person);
    let free = |name: &Range<usize>| {
        name.clone().all(|at| {
            let place = page
                .spot(at)
                .is_some_and(|spot| spot.tokens.len() >= name.len());
            !place && page.body(at).is_none()
        })
    };
    spans
        .map(|tagged| page.text.covering(tagged.span))
        .map(|name| past_titles(page, &name)..name.end)
        .filter(|name| !name.is_empty())
        .filter(free)
}

/// Names of `people.csv`.
fn known<'p>(page: &'p Page<'_>) -> impl Iterator<Item = Range<usize>> + 'p {
    (0..page.text.len())
        .filter(|at| page.text.shape(*at).is_capital())
        .filter_map(|at| {
            let (length, _) = page.frames.people.names.starting_at(page.text, at)?;
            Some(at..at + length)
        })
}

/// The name in a run of capitals that an office stands before or, behind a comma, after.
fn beside_office(page: &Page<'_>, chunk: &Range<usize>) -> Option<Range<usize>> {
    let start = past_titles(page, chunk);
    let name = start..chunk.end;
    let places = name.clone().any(|at| {
        page.spot(at)
            .is_some_and(|spot| spot.tokens.len() == name.len())
    });
    let body = name.clone().any(|at| page.body(at).is_some());
    if name.len() < 2
        || places
        || body
        || page.text.shape(name.start) == Shape::Upper && name.len() > 3
    {
        return None;
    }
    let office_before = office_ends(page, start)
        || page.text.surface(start.checked_sub(1)?) == "," && office_ends(page, start - 1);
    let behind = page.text.surface(name.end) == "," && office_soon(page, name.end + 1);
    (office_before || behind).then_some(name)
}

/// Where the name begins behind titles and words for a people: `Russian President …`
fn past_titles(page: &Page<'_>, chunk: &Range<usize>) -> usize {
    let mut at = chunk.start;
    while at < chunk.end {
        at = if let Some((length, _)) = page.frames.offices.starting_at(page.text, at) {
            at + length
        } else if page.scene.lexicon.titles.at(page.text, at).is_some() {
            at + 1
        } else if let Some(spot) = page.spot(at).filter(|spot| page.is_demonym(spot)) {
            spot.tokens.end
        } else {
            break;
        };
    }
    at.min(chunk.end)
}

fn office_ends(page: &Page<'_>, end: usize) -> bool {
    page.frames.offices.ending_before(page.text, end).is_some()
}

fn office_soon(page: &Page<'_>, at: usize) -> bool {
    let clause = (at..at + OFFICE_REACH).take_while(|at| !page.is_pause(*at));
    let mut offices = clause.filter(|at| page.frames.offices.starting_at(page.text, *at).is_some());
    offices.next().is_some()
}

/// Family names alone, of people who were named in full, or who are known and stand where no place does.
fn singles(page: &Page<'_>, names: &[Range<usize>]) -> Vec<Range<usize>> {
    let full = names.iter().filter(|name| name.len() > 1);
    let surnames: HashSet<&str> = full
        .clone()
        .filter_map(|name| Some(page.word(name.clone().last()?)))
        .collect();
    // A pope and a king go by a first name with a number.
    let regnal = |name: &Range<usize>| {
        let last = name.clone().last();
        last.is_some_and(|at| is_numeral(page, at))
    };
    let reigning: HashSet<&str> = full
        .clone()
        .filter(|name| regnal(name))
        .map(|name| page.word(name.start))
        .collect();
    let firsts: HashSet<&str> = full.map(|name| page.word(name.start)).collect();
    let is_name = |at: &usize| {
        let (word, shape) = (page.word(*at), page.text.shape(*at));
        let given = page.scene.lexicon.given_names.at(page.text, *at).is_some();
        let written = matches!(shape, Shape::Capital | Shape::Upper)
            && page.spot(*at).is_none()
            && page.body(*at).is_none();
        let known = || {
            page.frames.people.of_surname(word, page.year()).is_some()
                && stands_alone(page, *at)
                && !is_ordinary(page, *at)
        };
        written
            && (surnames.contains(word)
                || reigning.contains(word)
                || firsts.contains(word) && (!given || is_titled(page, *at))
                || known())
    };
    let particle = |at: usize| {
        let bound = at > 0
            && page.text.gap(at) == crate::text::Gap::Hyphen
            && page.scene.lexicon.particles.at(page.text, at - 1).is_some();
        if bound { at - 1 } else { at }
    };
    (0..page.text.len())
        .filter(is_name)
        .map(|at| particle(at)..at + 1)
        .collect()
}

/// `Mr. Hu`: behind a title a first word is a family name.
fn is_titled(page: &Page<'_>, at: usize) -> bool {
    let before = at.checked_sub(1);
    before.is_some_and(|title| {
        page.text.shape(title).is_capital()
            && page.scene.lexicon.titles.at(page.text, title).is_some()
    })
}

/// A family name that is also a common name of something else does not speak for itself.
fn is_ordinary(page: &Page<'_>, at: usize) -> bool {
    let lexicon = page.scene.lexicon;
    lexicon.given_names.at(page.text, at).is_some()
        || matches!(
            lexicon.stop_names.at(page.text, at),
            Some(
                crate::lexicon::Why::Word
                    | crate::lexicon::Why::Calendar
                    | crate::lexicon::Why::Thing
            )
        )
}

/// Whether no other capital stands beside a word but a title's.
fn stands_alone(page: &Page<'_>, at: usize) -> bool {
    let chunk = page.scene.names.chunk(at);
    past_titles(page, &chunk) >= at && chunk.end == at + 1
}
