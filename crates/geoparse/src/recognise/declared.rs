//! Names that a word in them or beside them declares a place's.

use super::found::{Cue, Found, probability};
use super::kind_name::{is_numbered, kind_word_after};
use super::{Match, Scene};
use crate::lexicon::Means;
use crate::text::{Casing, Shape};
use std::ops::Range;

/// Words of an unknown name before its kind word, at most.
const LONGEST: usize = 3;

/// Log odds that such a name is a place's.
const LOG_ODDS: f64 = 1.0;

/// `Orchard Street`: words with capitals before a kind word.
pub(crate) fn by_kind_word<'a>(scene: &Scene<'a>, chunk: Range<usize>) -> Option<Found<'a>> {
    let (at, (end, word)) = (chunk.start + 1..chunk.end)
        .rev()
        .find_map(|at| Some((at, kind_word_after(scene, at)?)))?;
    let tokens = chunk.start.max(at.saturating_sub(LONGEST))
        ..end + usize::from(is_numbered(scene, end, word));
    Some(unknown(scene, tokens, Some(Cue::from(word))))
}

/// `Lake Mary`, `Highway 200`: a kind word before words with capitals or a number.
pub(crate) fn by_first_word<'a>(scene: &Scene<'a>, chunk: Range<usize>) -> Option<Found<'a>> {
    let (length, word) = scene
        .lexicon
        .kind_words
        .starting_at(scene.text, chunk.start)
        .filter(|(_, word)| word.before)?;
    let name = chunk.start + length;
    let end = if is_numbered(scene, name, word) {
        name + 1
    } else {
        chunk.end.min(name + LONGEST)
    };
    (end > name).then(|| unknown(scene, chunk.start..end, Some(Cue::from(word))))
}

/// `the village of Qunu`, `in Qunu`: words with capitals behind one that only goes with places.
pub(crate) fn located<'a>(scene: &Scene<'a>, chunk: Range<usize>) -> Option<Found<'a>> {
    let (_, means) = scene
        .lexicon
        .before
        .ending_before(scene.text, chunk.start)?;
    let running = scene.text.sentence(chunk.start).1 == Casing::Running;
    let name = |at: usize| {
        scene.text.shape(at) == Shape::Capital && !scene.lower.contains(scene.text.word(at))
    };
    let named = (1..=LONGEST).contains(&chunk.len())
        && chunk.clone().all(name)
        && !scene.is_ordinary(&chunk);
    (*means == Means::Surely && running && named).then(|| unknown(scene, chunk, None))
}

/// `Elbow Lake, Minn.`: words with capitals before the state or country that they lie in.
pub(crate) fn town<'a>(scene: &Scene<'a>, chunk: Range<usize>) -> Option<Found<'a>> {
    let unit: &Match = scene.unit_after(chunk.end)?;
    let short = (1..=LONGEST).contains(&chunk.len()) && scene.text.surface(chunk.end) == ",";
    let cued = scene
        .lexicon
        .before
        .ending_before(scene.text, chunk.start)
        .is_some();
    let stop = scene
        .lexicon
        .stop_names
        .starting_at(scene.text, chunk.start)
        .is_some_and(|(length, _)| length == chunk.len());
    let abbreviated = unit
        .uses
        .iter()
        .all(|it| it.kind == gazetteer::NameKind::Abbreviation);
    (short && !stop && (cued || abbreviated)).then(|| unknown(scene, chunk, None))
}

/// A name that the words around it declare; the gazetteer may know it all the same.
pub(crate) fn unknown<'a>(
    scene: &Scene<'a>,
    tokens: Range<usize>,
    cue: Option<Cue<'a>>,
) -> Found<'a> {
    let uses = scene.gazetteer.exact(scene.text.slice(&tokens));
    let uses = uses
        .into_iter()
        .filter(|it| it.kind != gazetteer::NameKind::Demonym)
        .collect();
    Found {
        span: scene.text.span(&tokens),
        tokens,
        uses,
        demonym: false,
        cue,
        site: None,
        nested: false,
        certainty: probability(LOG_ODDS),
    }
}
