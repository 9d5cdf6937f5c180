//! Names with a word for the kind of place in them, where the gazetteer has them without it: `Anhui Province`.

use super::Scene;
use super::found::{Cue, Found};
use crate::Kind;
use crate::lexicon::KindWord;
use crate::text::{Casing, Gap, Shape};

/// Takes the capitalised kind word behind a name into it. In the name of a road the place is only a namesake.
pub(crate) fn extend<'a>(scene: &Scene<'a>, found: &mut [Found<'a>]) {
    for it in found.iter_mut().filter(|it| !it.demonym) {
        take_direction(scene, it);
        let Some((end, word)) = kind_word_after(scene, it.tokens.end) else {
            continue;
        };
        let inside_longer = scene
            .names
            .around(&it.tokens)
            .is_some_and(|e| e.tokens.end > end || e.tokens.start < it.tokens.start);
        if inside_longer {
            continue;
        }
        it.tokens.end = end + usize::from(is_numbered(scene, end, word));
        it.span = scene.text.span(&it.tokens);
        it.nested = scene.is_nested(&it.tokens);
        it.cue = Some(Cue::from(word));
        if word.kind == Kind::Facility {
            it.uses = scene.gazetteer.exact(scene.text.slice(&it.tokens)).into();
        }
    }
}

/// Whether a road's number stands at a token.
pub(crate) fn is_numbered(scene: &Scene<'_>, at: usize, word: &KindWord) -> bool {
    let number = scene.text.shape(at) == Shape::Number
        && matches!(scene.text.gap(at), Gap::Space | Gap::Hyphen);
    number && word.kind == Kind::Facility && word.before
}

/// Takes in a direction with a capital of its own: `North Dallas`, `Western Iraq`.
fn take_direction(scene: &Scene<'_>, it: &mut Found<'_>) {
    let (text, start) = (scene.text, it.tokens.start);
    let Some(before) = start.checked_sub(1) else {
        return;
    };
    let (sentence, casing) = text.sentence(before);
    let named = sentence.start < before
        && casing == Casing::Running
        && matches!(text.gap(start), Gap::Space | Gap::Hyphen);
    let direction =
        text.shape(before) == Shape::Capital && scene.lexicon.directions.at(text, before).is_some();
    if named && direction && scene.names.around(&(before..start)).is_none() {
        it.tokens.start = before;
        it.span = text.span(&it.tokens);
    }
}

/// The capitalised kind word at a token, and where it ends.
pub(crate) fn kind_word_after<'a>(scene: &Scene<'a>, at: usize) -> Option<(usize, &'a KindWord)> {
    let (length, word) = scene.lexicon.kind_words.starting_at(scene.text, at)?;
    let joined = matches!(scene.text.gap(at), Gap::Space | Gap::Line);
    (word.after && joined && scene.text.shape(at).is_capital()).then_some((at + length, word))
}
