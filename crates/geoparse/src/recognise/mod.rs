//! Text to spans: which stretches name places. A tagger can take the place of the rules behind [`recognise`].

mod attributive;
mod beside;
mod choose;
mod chunk;
mod clue;
mod container;
mod declared;
mod doubt;
mod elliptic;
mod evidence;
mod facility;
mod found;
mod given;
mod inflected;
mod kind_name;
mod known;
mod lists;
mod lookup;
mod matched;
mod names;
mod organisation;
mod own_name;
mod person;
mod proposed;
mod speaker;
mod surface;
mod tagged;
#[cfg(test)]
mod tests;
mod unknown;
mod word_sense;
mod wrapping;

use crate::text::{Shape, Text};
use crate::{Language, Lexicon, Tags};
use gazetteer::Gazetteer;
use lists::Lists;
use lookup::Matches;
use names::Names;
use std::collections::HashSet;

pub use clue::{Clue, Clues};
pub(crate) use container::{is_unit, lies_in};
pub(crate) use doubt::doubtful;
pub(crate) use found::Found;
pub(crate) use given::given;
pub(crate) use matched::Match;

/// A text with all that was looked up in it.
pub(crate) struct Scene<'a> {
    pub(crate) text: &'a Text<'a>,
    pub(crate) gazetteer: &'a Gazetteer,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) matches: Matches,
    pub(crate) names: Names,
    pub(crate) lists: Lists<'a>,
    /// Folded words that the text writes without a capital somewhere.
    pub(crate) lower: HashSet<&'a str>,
    /// What the tagger makes of the text; empty without one.
    pub(crate) tags: Tags,
    /// What each clue to a place's name is worth.
    pub(crate) clues: Clues,
    /// Whether the text is in a language that the cues say nothing of.
    pub(crate) foreign: bool,
}

impl<'a> Scene<'a> {
    /// Looks up all names in a text, whose language is told where it is not English.
    pub(crate) fn new(
        text: &'a Text<'a>,
        language: Option<&Language>,
        gazetteer: &'a Gazetteer,
        lexicon: &'a Lexicon,
    ) -> Self {
        let matches = Matches::new(text, language, gazetteer, lexicon);
        let names = Names::new(text, &matches, lexicon);
        let lists = Lists::new(text, names.chunks(), lexicon);
        let lower = (0..text.len())
            .filter(|at| text.shape(*at) == Shape::Lower)
            .map(|at| text.word(at))
            .collect();
        Self {
            text,
            gazetteer,
            lexicon,
            matches,
            names,
            lists,
            lower,
            tags: Tags::default(),
            clues: lexicon.clues,
            foreign: language.is_some(),
        }
    }
}

/// All names of places in a text, in order of their start, the longer first.
pub(crate) fn recognise<'a>(scene: &Scene<'a>) -> Vec<Found<'a>> {
    let mut found = choose::choose(scene);
    kind_name::extend(scene, &mut found);
    elliptic::add(scene, &mut found);
    unknown::add(scene, &mut found);
    proposed::add(scene, &mut found);
    attributive::mark(scene, &mut found);
    let facilities = proposed::facilities(scene, &found);
    facility::add(scene, &mut found);
    proposed::take_in(&mut found, facilities);
    found.sort_by_key(|f| (f.span.start, std::cmp::Reverse(f.span.end)));
    found.dedup_by_key(|f| f.span);
    found
}
