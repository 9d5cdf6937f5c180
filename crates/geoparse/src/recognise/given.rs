//! Given spans, described as recognition would have described them.

use super::found::{Cue, Found};
use super::{Match, Scene, recognise};
use crate::{Kind, Span};
use gazetteer::NameKind;
use std::ops::Range;
use std::rc::Rc;

/// Describes spans, each with its position among them, and adds what else helps to resolve them: the places inside
/// given facilities, and the places that the rest of the text names. In order of their start.
pub(crate) fn given<'a>(scene: &Scene<'a>, spans: &[Span]) -> Vec<(Option<usize>, Found<'a>)> {
    let mut all: Vec<(Option<usize>, Found<'a>)> = Vec::new();
    for (at, span) in spans.iter().enumerate() {
        let it = describe(scene, *span);
        let site = it
            .site
            .as_ref()
            .and_then(|site| scene.matches.exactly(site));
        all.extend(site.map(|m| (None, scene.found(m, 1.0))));
        all.push((Some(at), it));
    }
    let mut taken = spans.to_vec();
    taken.sort_unstable();
    let beside = recognise(scene).into_iter().filter(|it| {
        let next = taken.partition_point(|s| s.end <= it.span.start);
        taken.get(next).is_none_or(|s| s.start >= it.span.end)
    });
    all.extend(beside.map(|it| (None, it)));
    all.sort_by_key(|(at, it)| (it.span, *at));
    all
}

/// Describes a span that is known to name a place, whatever stands in it.
fn describe<'a>(scene: &Scene<'a>, span: Span) -> Found<'a> {
    let tokens = scene.text.covering(span);
    let uses = scene.gazetteer.exact(scene.text.slice(&tokens));
    let whole = scene.matches.exactly(&tokens).cloned();
    let whole = whole.or_else(|| Match::new(tokens.clone(), uses, scene.gazetteer));
    let cue = cue(scene, &tokens);
    let inner = scene
        .matches
        .inside(&tokens)
        .filter(|m| scene.evidence(m) > 0.0)
        .max_by_key(|m| m.tokens.len());
    let site = inner
        .filter(|m| cue.is_some_and(|c| c.kind == Kind::Facility) && !m.demonym)
        .map(|m| m.tokens.clone());
    let named = whole.as_ref().or(inner.filter(|_| site.is_none()));
    let uses = named.map_or_else(|| Rc::from([]), |m| Rc::clone(&m.uses));
    let demonym =
        !uses.is_empty() && uses.iter().all(|it| it.kind == NameKind::Demonym) && whole.is_some();
    let nested = scene.is_nested(&tokens);
    Found {
        span,
        tokens,
        uses,
        demonym,
        cue,
        site,
        nested,
        certainty: 1.0,
    }
}

/// What the last word of a name, or the first, says it is.
fn cue<'a>(scene: &Scene<'a>, tokens: &Range<usize>) -> Option<Cue<'a>> {
    if tokens.len() < 2 {
        return None;
    }
    let (text, lexicon) = (scene.text, scene.lexicon);
    if let Some((_, head)) = lexicon.facility_heads.ending_before(text, tokens.end) {
        return Some(Cue {
            kind: Kind::Facility,
            features: &head.features,
        });
    }
    let last = lexicon
        .kind_words
        .ending_before(text, tokens.end)
        .filter(|(length, word)| word.after && *length < tokens.len());
    let word = last
        .or_else(|| {
            lexicon
                .kind_words
                .starting_at(text, tokens.start)
                .filter(|(_, word)| word.before)
        })?
        .1;
    Some(Cue::from(word))
}
