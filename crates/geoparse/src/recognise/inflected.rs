//! Names in forms that their language gives them: `Москвы`, `в Саудовской Аравии`, `ولبنان`.

use super::Match;
use super::known::Known;
use crate::text::{Gap, Shape, Text};
use crate::{Language, Lexicon};
use gazetteer::{Gazetteer, Use};
use std::ops::Range;

/// Words of such a name, at most.
const LONGEST: usize = 3;

/// What is left of a word must have as many letters: nearly every shorter one is a form of something.
const SHORTEST: usize = 3;

/// So many combinations of forms are looked up for a name.
const MOST_FORMS: usize = 48;

/// The names that start at a token, the longest first, of words that are not as the gazetteer has them.
pub(super) fn names_at(
    (text, at): (&Text<'_>, usize),
    language: &Language,
    gazetteer: &Gazetteer,
    lexicon: &Lexicon,
    known: &mut Known,
) -> Vec<Match> {
    let joined = |next: &usize| {
        let named = text.shape(*next).is_capital() || text.shape(*next) == Shape::Uncased;
        named && (*next == at || !matches!(text.gap(*next), Gap::None | Gap::Paragraph))
    };
    let end = (at..at + LONGEST).take_while(joined).count() + at;
    let mut names = vec![String::new()];
    let mut found = Vec::new();
    for next in at..end {
        names = longer(&names, &forms(text.word(next), language, lexicon));
        let tokens: Range<usize> = at..next + 1;
        let uses = || uses(&names, gazetteer);
        found.extend(known.read(text, tokens, uses, gazetteer, lexicon));
    }
    found.reverse();
    found
}

/// A word, and what it may be a form of.
fn forms(word: &str, language: &Language, lexicon: &Lexicon) -> Vec<String> {
    let long = |stem: &String| stem.chars().count() >= SHORTEST;
    let stems = lexicon.stems(language, word).filter(long);
    std::iter::once(word.to_owned()).chain(stems).collect()
}

/// Names with another word behind each.
fn longer(names: &[String], forms: &[String]) -> Vec<String> {
    let with = |name: &String, form: &String| {
        if name.is_empty() {
            form.clone()
        } else {
            format!("{name} {form}")
        }
    };
    names
        .iter()
        .flat_map(|name| forms.iter().map(move |form| with(name, form)))
        .take(MOST_FORMS)
        .collect()
}

/// What some names stand for.
fn uses(names: &[String], gazetteer: &Gazetteer) -> Vec<Use> {
    let mut uses: Vec<Use> = names
        .iter()
        .flat_map(|name| gazetteer.exact_folded(name))
        .collect();
    uses.sort_by_key(|it| (it.place, it.kind as u8));
    uses.dedup_by_key(|it| it.place);
    uses
}
