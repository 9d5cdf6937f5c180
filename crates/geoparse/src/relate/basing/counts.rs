//! Which forces at a place are a basing.

use super::phrase::{Mark, Phrase};
use super::site::Place;
use crate::frames::{Sort, Words};
use crate::relate::page::Page;

/// Whether a base is only what forces named before it in the sentence use, leave or get.
pub(super) fn is_used(page: &Page<'_>, phrase: &Phrase<'_>, troops: Option<&Phrase<'_>>) -> bool {
    let base = matches!(phrase.sort, Sort::Base | Sort::Compound) && phrase.power.is_none();
    let anaphor = matches!(page.word(phrase.tokens.start), "these" | "those");
    base && (anaphor || troops.is_some_and(|troops| troops.power.is_some() || troops.is(Mark::Own)))
}

/// Whether forces at a site are a basing: an army in its own country is one only at a named place that it is said to
/// hold, a ship or a plane, or any force at sea, only where a verb says that it is or comes there.
pub(super) fn counts(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    operator: &str,
    site: &Place,
    (verb, joined): (Option<usize>, bool),
) -> bool {
    let told = verb.is_some() || joined;
    let soldierly = verb.is_some_and(|verb| page.starts(Words::Soldierly, verb));
    if phrase.sort == Sort::People && !soldierly {
        return false;
    }
    let own = site.host.as_deref() == Some(operator);
    let place = site
        .spot
        .and_then(|spot| page.spots.get(spot))
        .and_then(|spot| page.place(spot));
    let whole = place.is_none_or(|place| place.feature.starts_with("PCL"));
    let moves = matches!(phrase.sort, Sort::Craft | Sort::Ship | Sort::System);
    let held = matches!(phrase.sort, Sort::Base | Sort::System) || told;
    let few = phrase.is(Mark::Few) && !told;
    let fights = (phrase.tokens.start.saturating_sub(3)..phrase.tokens.start)
        .any(|at| page.is(Words::Combat, at));
    let alone = moves && !told && (phrase.power.is_none() || fights);
    let compound = phrase.sort == Sort::Compound && phrase.power.is_none() && !phrase.is(Mark::Own);
    // `exercises with the navy in the Caribbean`: at sea only a verb tells that forces stay.
    let adrift = !told && place.is_some_and(|place| place.class == "H");
    !few && !alone && !adrift && !compound && !phrase.is(Mark::Private) && (!own || !whole && held)
}
