//! Where the rules are unsure: what is worth the tagger's time when there is little.

use super::Scene;
use super::clue::Clue;
use crate::Span;
use std::ops::Range;

/// The sentences in which a name may be a place or not, or that name something unknown where places stand; in order.
pub(crate) fn doubtful(scene: &Scene<'_>) -> Vec<Span> {
    let unsure = scene
        .matches
        .all()
        .iter()
        .filter(|m| scene.evidence(m).abs() < scene.clues.of(Clue::Doubt))
        .map(|m| m.tokens.start);
    let unknown = scene
        .names
        .chunks()
        .iter()
        .filter(|chunk| is_unknown(scene, chunk))
        .map(|chunk| chunk.start);
    let sentence = |at: usize| scene.text.sentence(at).0;
    let mut sentences: Vec<Range<usize>> = unsure.chain(unknown).map(sentence).collect();
    sentences.sort_unstable_by_key(|s| s.start);
    sentences.dedup();
    sentences
        .iter()
        .map(|tokens| scene.text.span(tokens))
        .collect()
}

/// Whether a run of capitals holds no name that the gazetteer or a rule knows and stands where places do.
fn is_unknown(scene: &Scene<'_>, chunk: &Range<usize>) -> bool {
    let cued = scene
        .lexicon
        .before
        .ending_before(scene.text, chunk.start)
        .is_some();
    cued && scene.names.around(chunk).is_none()
        && chunk
            .clone()
            .all(|at| scene.matches.starting_at(at).is_empty())
}
