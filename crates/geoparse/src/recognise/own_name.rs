//! Facilities with a name of their own that is no place's: `Al Qusayr Air Base`.

use super::Scene;
use super::facility::facility;
use super::found::Found;
use super::names::Bearer;
use crate::lexicon::{FacilityHead, Why};
use crate::text::Gap;
use gazetteer::Use;
use std::ops::Range;

/// Words of such a name before its head, at most.
pub(super) const LONGEST: usize = 3;

/// The facility named in a run of capitals, or by the run and the head behind it. A head that many other things
/// have too (`base`) must have a capital, or the gazetteer must know the name with another head.
pub(crate) fn facility_in<'a>(scene: &Scene<'a>, chunk: &Range<usize>) -> Option<Found<'a>> {
    let (name, length, head) = name_and_head(scene, chunk)?;
    if !is_name(scene, &name) {
        return None;
    }
    let at = name.end;
    let found = facility(scene, name.start..at + length, head, None);
    if !found.uses.is_empty() {
        return Some(found);
    }
    let uses = by_other_head(scene, &name, head);
    let named = scene.text.shape(at).is_capital() || head.specific;
    (named || !uses.is_empty()).then_some(Found {
        uses: uses.into(),
        ..found
    })
}

/// The tokens before the last head, and the head with its number of tokens.
fn name_and_head<'a>(
    scene: &Scene<'a>,
    chunk: &Range<usize>,
) -> Option<(Range<usize>, usize, &'a FacilityHead)> {
    let heads = (chunk.start + 1..=chunk.end).filter_map(|at| {
        let (length, head) = scene.facility_head(at)?;
        Some((length, head, at))
    });
    let (length, head, at) = heads.max_by_key(|(length, _, at)| (at + length, *length))?;
    let joined = matches!(scene.text.gap(at), Gap::Space | Gap::Line);
    joined.then(|| {
        (
            chunk.start.max(at.saturating_sub(LONGEST))..at,
            length,
            head,
        )
    })
}

/// Whether words can be a facility's name: nobody's, no ordinary word, no demonym.
fn is_name(scene: &Scene<'_>, name: &Range<usize>) -> bool {
    let stop = scene.lexicon.stop_names.at(scene.text, name.start);
    let ordinary = name.len() == 1 && matches!(stop, Some(Why::Word | Why::Calendar));
    let demonym = scene
        .matches
        .longest_at(name.start)
        .is_some_and(|m| m.demonym && m.tokens.end == name.end);
    let person = scene
        .names
        .around(name)
        .is_some_and(|e| e.bearer == Bearer::Person);
    !ordinary && !demonym && !person
}

impl<'a> Scene<'a> {
    /// The head of a facility's name that starts at a token, and its number of tokens.
    pub(crate) fn facility_head(&self, at: usize) -> Option<(usize, &'a FacilityHead)> {
        let (length, head) = self.lexicon.facility_heads.starting_at(self.text, at)?;
        (!head.capital || self.text.shape(at).is_capital()).then_some((length, head))
    }
}

/// What the gazetteer has under the same name with another word for such a facility: `X Air Base` for `the X base`.
fn by_other_head(scene: &Scene<'_>, name: &Range<usize>, head: &FacilityHead) -> Vec<Use> {
    let folded = scene.text.folded(name);
    let fits = |it: &Use| {
        head.features
            .iter()
            .any(|f| f == scene.gazetteer.record(it.place).feature)
    };
    let heads = scene.lexicon.facility_heads.values();
    let alike = heads.filter(|other| other.features.iter().any(|f| head.features.contains(f)));
    let names = alike.map(|other| format!("{folded} {}", other.head));
    let mut uses: Vec<Use> = names
        .flat_map(|name| scene.gazetteer.exact(&name))
        .filter(fits)
        .collect();
    uses.sort_by_key(|it| it.place);
    uses.dedup_by_key(|it| it.place);
    uses
}
