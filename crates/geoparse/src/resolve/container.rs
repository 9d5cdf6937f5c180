//! Whether the state or country that stands behind a name is where its place lies, or only the next in a list.

use crate::candidates::Candidate;
use crate::prominence::prominence;
use crate::recognise::{Found, Match, Scene, is_unit, lies_in};
use gazetteer::{NameKind, Record};

/// A stated state or country.
#[derive(Default)]
pub(crate) struct Stated<'g> {
    /// The places that it may be; none where nothing is stated.
    pub(crate) places: Vec<Record<'g>>,
    /// Whether it is hardly anything else: no city of that name is as prominent.
    pub(crate) sure: bool,
}

/// The state or country that a name states, by its candidates, the most prominent first. Behind a country's name another
/// country only goes on with a list, a state does not (`Lebanon, Pa.`); behind a state's, another in full may, unless that
/// holds a larger place of the name (`Rota, Spain`).
pub(crate) fn stated<'a>(
    scene: &Scene<'a>,
    it: &Found<'a>,
    candidates: &[Candidate<'_>],
) -> Stated<'a> {
    let Some(unit) = scene.unit_after(it.tokens.end) else {
        return around(scene, it, candidates);
    };
    let own = candidates
        .first()
        .map_or("", |candidate| candidate.record.feature);
    let records = unit.uses.iter().map(|it| scene.gazetteer.record(it.place));
    let best = records
        .clone()
        .max_by(|a, b| prominence(a).total_cmp(&prominence(b)));
    let places = match own {
        "ADM1"
            if goes_on(scene, unit) && !records.clone().any(|r| holds_larger(&r, candidates)) =>
        {
            Vec::new()
        }
        feature if feature.starts_with("PCL") => records.filter(|r| r.feature == "ADM1").collect(),
        _ => records.collect(),
    };
    Stated {
        places,
        sure: best.is_some_and(|best| is_unit(&best)),
    }
}

/// The state or country that a phrase behind a name puts it in, where that holds one of its places: `talks with Moscow in Geneva`
/// states nothing, and `Jordan in Syria` names two countries.
fn around<'a>(scene: &Scene<'a>, it: &Found<'a>, candidates: &[Candidate<'_>]) -> Stated<'a> {
    let own = candidates.first().map_or("", |it| it.record.feature);
    let around = || scene.unit_around(it.tokens.end);
    let Some(unit) = (!own.starts_with("PCL")).then(around).flatten() else {
        return Stated::default();
    };
    let records = unit.uses.iter().map(|it| scene.gazetteer.record(it.place));
    let held = |unit: &Record<'_>| candidates.iter().any(|it| lies_in(&it.record, unit));
    Stated {
        places: records.filter(held).collect(),
        sure: false,
    }
}

/// Whether a state may be one of a list: written in full, with more behind it.
fn goes_on(scene: &Scene<'_>, unit: &Match) -> bool {
    let abbreviated = unit.uses.iter().all(|it| it.kind == NameKind::Abbreviation);
    let end = unit.tokens.end;
    !abbreviated && (matches!(scene.text.word(end), "and" | "or") || scene.text.surface(end) == ",")
}

/// Whether a unit holds a candidate with at least as many people as the most prominent one.
fn holds_larger(unit: &Record<'_>, candidates: &[Candidate<'_>]) -> bool {
    let people = candidates
        .first()
        .map_or(0, |first| first.record.population);
    let inside = |it: &&Candidate<'_>| lies_in(&it.record, unit);
    candidates
        .iter()
        .filter(inside)
        .any(|it| it.record.population >= people)
}
