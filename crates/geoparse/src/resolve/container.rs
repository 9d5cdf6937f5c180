//! Whether the state or country that stands behind a name is where its place lies, or only the next in a list.

use crate::candidates::Candidate;
use crate::recognise::{Found, Match, Scene};
use gazetteer::{NameKind, Record};

/// What may be the stated state or country of a name whose most prominent candidate is `first`; none where it states
/// none. Behind a country's name another country only goes on with a list, a state does not (`Lebanon, Pa.`); behind
/// a state's, another in full may.
pub(crate) fn stated<'a>(
    scene: &Scene<'a>,
    it: &Found<'a>,
    first: Option<&Candidate<'_>>,
) -> Vec<Record<'a>> {
    let Some(unit) = scene.unit_after(it.tokens.end) else {
        return Vec::new();
    };
    let own = first.map_or("", |candidate| candidate.record.feature);
    let records = unit.uses.iter().map(|it| scene.gazetteer.record(it.place));
    match own {
        "ADM1" if goes_on(scene, unit) => Vec::new(),
        feature if feature.starts_with("PCL") => records.filter(|r| r.feature == "ADM1").collect(),
        _ => records.collect(),
    }
}

/// Whether a state may be one of a list: written in full, with more behind it.
fn goes_on(scene: &Scene<'_>, unit: &Match) -> bool {
    let abbreviated = unit.uses.iter().all(|it| it.kind == NameKind::Abbreviation);
    let end = unit.tokens.end;
    !abbreviated && (matches!(scene.text.word(end), "and" | "or") || scene.text.surface(end) == ",")
}
