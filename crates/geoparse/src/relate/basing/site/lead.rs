//! What leads to the site of forces, and which names may be one.

use crate::Role;
use crate::frames::{Sort, StayTrait, Words};
use crate::relate::basing::governed::Governor;
use crate::relate::clause::describes;
use crate::relate::page::{Page, Spot};
use crate::text::{Gap, Shape};

/// A preposition reaches its place over so many tokens: `in the troubled western region of Darfur`.
const PHRASE: usize = 9;

/// Whether a preposition leads to a token, or a verb that forces are always the subject of: `flying out of N'Djamena`.
pub(super) fn is_led(verb: Option<&Governor<'_>>, preposition: Option<usize>, at: usize) -> bool {
    verb.is_some_and(|verb| verb.tokens.end == at && verb.frame.is(StayTrait::Subject))
        || preposition.is_some_and(|preposition| at - preposition <= PHRASE)
}

/// Whether a name is a place's and only that: it describes nothing and owns nothing.
pub(super) fn is_named(page: &Page<'_>, spot: &Spot) -> bool {
    let end = spot.tokens.end;
    !(page.is_demonym(spot)
        || page.text.gap(end) == Gap::Hyphen
        || describes(page, end)
        || is_force(page, spot.tokens.start)
        || page.text.shape(end) == Shape::Possessive)
}

/// `in Niger's capital`
pub(super) fn has_seat(page: &Page<'_>, spot: &Spot) -> bool {
    let behind = spot.tokens.end + 1;
    page.text.shape(spot.tokens.end) == Shape::Possessive
        && (behind..behind + 2).any(|at| page.is(Words::PlaceNouns, at))
        && (behind..behind + 6).all(|at| page.spot(at).is_none())
        && !page.is_demonym(spot)
}

/// Whether a preposition leads away from where forces are: `soldiers from Armenia` are not there any more, unless it is told
/// that they leave it; those withdrawn to a place do not leave that.
pub(super) fn leads_away(page: &Page<'_>, at: usize, verb: Option<&Governor<'_>>) -> bool {
    let leaving = verb.filter(|verb| verb.frame.leaves());
    match page.word(at) {
        "from" => leaving.is_none() && verb.is_none_or(|verb| !verb.frame.is(StayTrait::From)),
        "to" | "into" => leaving.is_some_and(|verb| verb.tokens.end <= at),
        _ => false,
    }
}

/// `put together east of Tallinn`: beside a place, not in it, as `in the east of Tallinn` is.
pub(super) fn is_beside(page: &Page<'_>, at: usize) -> bool {
    let side = at.checked_sub(1).filter(|side| {
        page.scene.lexicon.directions.at(page.text, *side).is_some() && page.word(at) == "of"
    });
    side.and_then(|side| side.checked_sub(1))
        .is_some_and(|before| page.word(before) != "the")
}

/// Whether a name stands for those who act there.
pub(super) fn is_metonym(page: &Page<'_>, number: usize) -> bool {
    let mention = page.spots.get(number).and_then(|spot| page.mention(spot));
    mention.is_some_and(|mention| mention.role == Role::Metonymic)
}

/// `Mirages`: the name of a force that is written as that of a place.
pub(super) fn is_force(page: &Page<'_>, at: usize) -> bool {
    let force = page.frames.forces.at(page.text, at);
    force.is_some_and(|force| matches!(force.sort, Sort::Craft | Sort::Ship | Sort::System))
}
