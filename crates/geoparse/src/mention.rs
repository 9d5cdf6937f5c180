//! What all stages found, put together to a mention.

use crate::recognise::Found;
use crate::resolve::Ranked;
use crate::{Candidate, Kind, Lexicon, Mention, Role};

/// The confidence where no place is known: the name mostly has one.
const UNPLACED: f64 = 0.05;

/// No name that was found by cues is surer than this; without it the surest would claim more than they keep. Given ones are.
const SUREST: f64 = 0.93;

/// What the words of a name say it is, else what its place is.
pub(crate) fn kind(it: &Found<'_>, ranked: &[Ranked<'_>], lexicon: &Lexicon) -> Kind {
    let cue = it.cue.as_ref().map(|cue| cue.kind);
    let place = ranked
        .first()
        .map(|r| lexicon.kind(r.record.class, r.record.feature));
    match cue {
        _ if it.demonym => Kind::Demonym,
        Some(kind @ (Kind::Facility | Kind::Water)) => kind,
        _ => place.or(cue).unwrap_or(Kind::Place),
    }
}

/// The mention of a found name with its places in order; `text` is the surface.
pub(crate) fn mention(
    it: &Found<'_>,
    ranked: &[Ranked<'_>],
    kind: Kind,
    role: Role,
    text: &str,
) -> Mention {
    let named = if it.certainty < 1.0 {
        SUREST * it.certainty
    } else {
        1.0
    };
    let probability = |given: f64| rounded(named * given);
    let candidate = |r: &Ranked<'_>| Candidate {
        id: r.record.id.to_owned(),
        confidence: probability(r.confidence),
    };
    Mention {
        span: it.span,
        text: text.to_owned(),
        kind,
        role,
        nested: it.nested,
        confidence: probability(ranked.first().map_or(UNPLACED, |r| r.confidence)),
        place: ranked.first().map(|r| r.record.place()),
        candidates: ranked.iter().map(candidate).collect(),
    }
}

/// Three decimals are more than the figure is worth.
fn rounded(probability: f64) -> f64 {
    (probability * 1000.0).round() / 1000.0
}
