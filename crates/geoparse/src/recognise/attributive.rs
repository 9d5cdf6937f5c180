//! Abbreviated countries that stand for an adjective: `U.S. troops`, `UK Prime Minister`.

use super::{Found, Scene};
use crate::lexicon::Position;
use crate::text::{Gap, Shape};
use gazetteer::NameKind;

/// Turns a country's abbreviation before a noun into the demonym that English lacks.
pub(crate) fn mark(scene: &Scene<'_>, found: &mut [Found<'_>]) {
    for it in found.iter_mut().filter(|it| is_short_country(scene, it)) {
        it.demonym = qualifies(scene, it.tokens.end);
    }
}

fn is_short_country(scene: &Scene<'_>, it: &Found<'_>) -> bool {
    let mut uses = it
        .uses
        .iter()
        .map(|it| (it.kind, scene.gazetteer.record(it.place).feature));
    let short =
        uses.all(|(kind, feature)| kind == NameKind::Abbreviation && feature.starts_with("PCL"));
    short && !it.uses.is_empty() && it.cue.is_none()
}

/// Whether the word at a token is a noun as far as can be told: no verb of governments, no small word.
fn qualifies(scene: &Scene<'_>, at: usize) -> bool {
    let (text, lexicon) = (scene.text, scene.lexicon);
    let verb = || {
        lexicon
            .roles(Position::After)
            .is_some_and(|cues| cues.starting_at(text, at).is_some())
    };
    match text.shape(at) {
        _ if text.gap(at) != Gap::Space => false,
        Shape::Capital => true,
        Shape::Lower => {
            lexicon.function_words.at(text, at).is_none()
                && !verb()
                && !text.word(at).ends_with("ed")
        }
        _ => false,
    }
}
