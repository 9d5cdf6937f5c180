//! Places that the gazetteer does not know, by the words in and around their names.

use super::Scene;
use super::declared::{by_first_word, by_kind_word, located, town, unknown};
use super::found::{Cue, Found};
use crate::lexicon::{KindWord, Lower, Why};
use std::ops::Range;

/// Adds `Orchard Street`, `Lake Mary`, `Highway 200`, and the town in `Elbow Lake, Minn.`
pub(crate) fn add<'a>(scene: &Scene<'a>, found: &mut Vec<Found<'a>>) {
    let mut new = Vec::new();
    for chunk in scene.names.chunks() {
        let start = free_start(scene, chunk);
        let named = by_kind_word(scene, start..chunk.end)
            .or_else(|| by_first_word(scene, start..chunk.end))
            .or_else(|| town(scene, start..chunk.end))
            .or_else(|| located(scene, start..chunk.end));
        new.extend(named.filter(|it| is_free(scene, found, &it.tokens)));
    }
    let declared = |(tokens, word): &(Range<usize>, &KindWord)| {
        word.lower == Lower::Declares && !scene.is_ordinary(tokens)
    };
    for (tokens, word) in scene.lists.names().filter(declared) {
        let name = unknown(scene, tokens, Some(Cue::from(word)));
        new.extend(Some(name).filter(|it| is_free(scene, found, &it.tokens)));
    }
    new.retain(|it| !scene.is_refuted(it.span));
    found.extend(new);
    found.sort_by_key(|f| f.span);
    found.dedup_by(|later, earlier| later.tokens.start < earlier.tokens.end);
}

/// Where a name can start in a run of capitals: behind titles, and behind an ordinary word that opens a sentence.
fn free_start(scene: &Scene<'_>, chunk: &Range<usize>) -> usize {
    let (text, lexicon) = (scene.text, scene.lexicon);
    let opens = text.sentence(chunk.start).0.start == chunk.start
        && lexicon.stop_names.at(text, chunk.start) == Some(&Why::Word);
    let start = chunk.start + usize::from(opens);
    start
        + (start..chunk.end)
            .take_while(|at| lexicon.titles.at(text, *at).is_some())
            .count()
}

/// Whether no name was found or ruled out among these tokens.
fn is_free(scene: &Scene<'_>, found: &[Found<'_>], tokens: &Range<usize>) -> bool {
    let next = found.partition_point(|f| f.tokens.end <= tokens.start);
    found.get(next).is_none_or(|f| f.tokens.start >= tokens.end)
        && scene.names.around(tokens).is_none()
}

impl Scene<'_> {
    /// Whether a name begins with a word that is a title, a cue, or mostly no name at all.
    pub(crate) fn is_ordinary(&self, tokens: &Range<usize>) -> bool {
        self.is_cue(tokens.start)
            || self
                .lexicon
                .stop_names
                .at(self.text, tokens.start)
                .is_some_and(|why| *why != Why::Surname)
    }
}
