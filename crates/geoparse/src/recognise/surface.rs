//! What the way a name is written says of what it can be.

use crate::Lexicon;
use crate::lexicon::Why;
use crate::text::{Casing, Gap, Shape, Text};
use gazetteer::{Gazetteer, NameKind, Record, Use};
use std::ops::Range;

/// Capitals-only alternates of this many code points or fewer are codes (of airports, of countries), no names.
const LONGEST_CODE: usize = 3;

/// Signs of money: `US$` is no country.
const CURRENCIES: [&str; 4] = ["$", "€", "£", "¥"];

/// Whether a sign of money follows.
pub(crate) fn is_money(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    text.gap(tokens.end) == Gap::None && CURRENCIES.contains(&text.surface(tokens.end))
}

/// Whether a name with this use may be written as these tokens are.
pub(crate) fn allows(
    text: &Text<'_>,
    tokens: &Range<usize>,
    it: Use,
    gazetteer: &Gazetteer,
    lexicon: &Lexicon,
) -> bool {
    match it.kind {
        NameKind::Abbreviation => {
            allows_abbreviation(text, tokens, &gazetteer.record(it.place), lexicon)
        }
        NameKind::Demonym => {
            text.shape(tokens.start).is_capital() || text.shape(tokens.start) == Shape::Uncased
        }
        NameKind::Primary => true,
        NameKind::Alternate => {
            let span = text.span(tokens);
            let code = tokens.len() == 1
                && text.shape(tokens.start) == Shape::Upper
                && span.end - span.start <= LONGEST_CODE;
            !code && text.shape(tokens.start) != Shape::Initial
        }
    }
}

/// Countries may stand abbreviated anywhere (`US`, `U.S.`); units within one need a full stop inside (`N.J.`), or
/// the town before them (`Alexandria, VA`, `Paris, Ky.`).
fn allows_abbreviation(
    text: &Text<'_>,
    tokens: &Range<usize>,
    place: &Record<'_>,
    lexicon: &Lexicon,
) -> bool {
    if tokens.len() > 1 {
        return true;
    }
    let (surface, at) = (text.surface(tokens.start), tokens.start);
    let upper = text.shape(at) == Shape::Upper;
    if surface.trim_end_matches('.').contains('.') {
        return upper || text.shape(at) == Shape::Capital;
    }
    let is_word = lexicon.stop_names.at(text, at) == Some(&Why::Word);
    if place.class != b'A' || place.feature.starts_with("PCL") {
        return upper && !(is_word && text.sentence(at).1 == Casing::Capitals);
    }
    let full_stop = has_full_stop(text, at);
    let after_town = follows_town(text, at) || follows_party(text, at);
    match text.shape(at) {
        Shape::Upper => after_town || !is_word && surface.chars().count() > 2,
        Shape::Capital => full_stop && (after_town || !is_word),
        _ => false,
    }
}

/// Whether a comma and a capitalised word stand before a token.
fn follows_town(text: &Text<'_>, at: usize) -> bool {
    at >= 2 && text.surface(at - 1) == "," && text.shape(at - 2).is_capital()
}

/// Whether a politician's party stands before a token, bound by a hyphen: `Ann Fox, D-Charleston`, `(R-Ariz.)`.
pub(crate) fn follows_party(text: &Text<'_>, at: usize) -> bool {
    let party = at >= 2
        && text.gap(at) == Gap::Hyphen
        && matches!(text.shape(at - 1), Shape::Initial | Shape::Upper);
    party && matches!(text.surface(at - 2), "," | "(")
}

fn has_full_stop(text: &Text<'_>, at: usize) -> bool {
    text.surface(at).ends_with('.') || text.surface(at + 1) == "." && text.gap(at + 1) == Gap::None
}

/// A name that may be an abbreviation is one where it is written in capitals or has a full stop behind it: takes the
/// full stop in and leaves out all other uses.
pub(crate) fn abbreviated(
    text: &Text<'_>,
    mut tokens: Range<usize>,
    mut uses: Vec<Use>,
) -> (Range<usize>, Vec<Use>) {
    let abbreviation = |it: &Use| it.kind == NameKind::Abbreviation;
    if !uses.iter().any(abbreviation) {
        return (tokens, uses);
    }
    let last = text.shape(tokens.end - 1);
    let full_stop = text.surface(tokens.end) == "." && text.gap(tokens.end) == Gap::None;
    let stopped = full_stop && last == Shape::Capital;
    if stopped || tokens.len() == 1 && last == Shape::Upper {
        uses.retain(abbreviation);
    }
    tokens.end += usize::from(stopped);
    (tokens, uses)
}
