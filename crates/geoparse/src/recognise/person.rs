//! Names of people, by titles, given names and initials.

use super::Match;
use super::lookup::Matches;
use crate::Lexicon;
use crate::lexicon::Why;
use crate::text::{Casing, Shape, Text};
use std::ops::Range;

/// A person's name has no more tokens than this.
const MOST_TOKENS: usize = 5;

/// From this prominence on a place stands out beside a person's name: countries have it.
const COUNTRY: f64 = 7.0;

/// The names of people in a run of capitals, without their titles.
pub(crate) fn find(
    text: &Text<'_>,
    chunk: &Range<usize>,
    matches: &Matches,
    lexicon: &Lexicon,
) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = chunk.start;
    while at < chunk.end {
        let place = matches
            .longest_at(at)
            .filter(|m| m.tokens.len() > 1)
            .map(|m| m.tokens.end);
        let person = if place.is_some() {
            None
        } else {
            person_at(text, at, chunk, lexicon)
        };
        let person = person.filter(|name| !is_place(text, name, matches, lexicon));
        at = place
            .or(person.as_ref().map(|p| p.end))
            .unwrap_or(at + 1)
            .max(at + 1);
        found.extend(person);
    }
    found
}

/// The name that starts at a token.
fn person_at(
    text: &Text<'_>,
    at: usize,
    chunk: &Range<usize>,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    if is_title(text, at, lexicon) {
        return None;
    }
    let titled =
        at > 0 && is_title(text, at - 1, lexicon) && text.gap(at) != crate::text::Gap::Paragraph;
    let end = end_of_name(text, at, chunk, lexicon);
    let full = end > at + 1;
    let given =
        lexicon.given_names.at(text, at).is_some() && full && !is_doubtful(text, at, lexicon);
    let initials = full && (is_initial(text, at) || end > at + 2 && is_initial(text, at + 1));
    let pair = *chunk == (at..at + 2) && is_pair(text, at, lexicon);
    (end > at && (titled || given || initials || pair)).then_some(at..end)
}

/// Whether what looks like one word of a name is a country's or a people's: `Deputy Russian Minister`.
fn is_place(text: &Text<'_>, name: &Range<usize>, matches: &Matches, lexicon: &Lexicon) -> bool {
    let is_known = |m: &Match| m.demonym || m.prominence >= COUNTRY;
    let stands_out = |at| matches.longest_at(at).is_some_and(is_known);
    let pair = name.len() == 2;
    let family = lexicon.stop_names.at(text, name.end - 1) == Some(&Why::Surname);
    let given = lexicon.given_names.at(text, name.start).is_some() || pair && family;
    stands_out(name.start) && !given || pair && !family && stands_out(name.end - 1)
}

/// Whether a word stands before a family name that is nothing else, as in a name like `Paris Hilton`.
fn is_pair(text: &Text<'_>, at: usize, lexicon: &Lexicon) -> bool {
    let running = text.sentence(at).1 == Casing::Running;
    let family = lexicon.stop_names.at(text, at + 1) == Some(&Why::Surname);
    let other =
        lexicon.stop_names.at(text, at).is_some() || lexicon.directions.at(text, at).is_some();
    running && family && !other && !is_kind(text, at, lexicon)
}

/// A given name that is also an ordinary word (`Will`, `May`) counts only before a family name that is known.
fn is_doubtful(text: &Text<'_>, at: usize, lexicon: &Lexicon) -> bool {
    let ordinary = matches!(
        lexicon.stop_names.at(text, at),
        Some(Why::Word | Why::Calendar)
    );
    ordinary && lexicon.stop_names.at(text, at + 1) != Some(&Why::Surname)
}

fn end_of_name(text: &Text<'_>, start: usize, chunk: &Range<usize>, lexicon: &Lexicon) -> usize {
    let most = chunk.end.min(start + MOST_TOKENS);
    // Where all words have capitals, a small word ends the name as well.
    let headline = text.sentence(start).1 != Casing::Running;
    let small = |at: usize| headline && lexicon.function_words.at(text, at).is_some();
    let stops = |at: &usize| {
        is_title(text, *at, lexicon) || *at > start && (is_kind(text, *at, lexicon) || small(*at))
    };
    (start..most).find(stops).unwrap_or(most)
}

/// Whether a token is an initial with its full stop; a bare capital may be an article.
fn is_initial(text: &Text<'_>, at: usize) -> bool {
    text.shape(at) == Shape::Initial && text.surface(at).ends_with('.')
}

fn is_title(text: &Text<'_>, at: usize, lexicon: &Lexicon) -> bool {
    lexicon.titles.at(text, at).is_some()
}

/// Whether a word says what sort of place or body a name is of.
fn is_kind(text: &Text<'_>, at: usize, lexicon: &Lexicon) -> bool {
    let surname = lexicon.stop_names.at(text, at) == Some(&Why::Surname);
    let kind = lexicon.kind_words.at(text, at).is_some_and(|w| w.after)
        || lexicon.facility_heads.starting_at(text, at).is_some();
    kind && !surname || lexicon.organisation_heads.starting_at(text, at).is_some()
}
