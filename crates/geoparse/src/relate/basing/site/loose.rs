//! The place that a clause leads to behind forces, whatever its verb is.

use super::lead::is_named;
use super::{Place, place};
use crate::frames::{Sort, StayTrait, Words};
use crate::relate::basing::governed::Governor;
use crate::relate::basing::phrase::{self, Mark, Phrase};
use crate::relate::page::Page;

/// A place is looked for over so many tokens.
const REACH: usize = 30;

/// A preposition stands so close before its place.
const PHRASE: usize = 7;

/// `pitched tents on the island`, `has its barracks in the town`: where a clause without a known verb puts forces whose power is told.
pub(super) fn place_behind(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
) -> Option<Place> {
    let known = phrase.power.is_some() || phrase.is_counted(page);
    let moves = matches!(
        phrase.sort,
        Sort::Troops | Sort::Craft | Sort::Ship | Sort::System
    );
    // `transfer the soldiers that it keeps at X to Y`
    let sent = verb.is_some_and(|verb| verb.frame.is(StayTrait::Moves));
    if !(known && moves) || sent || phrase.is(Mark::Few) {
        return None;
    }
    let end = page
        .sentence(phrase.head.start)
        .end
        .min(phrase.tokens.end + REACH);
    let mut preposition = None;
    let mut at = phrase.tokens.end;
    while at < end {
        if let Some(dated) = page.date(at) {
            at = dated.tokens.end;
            continue;
        }
        if stops(page, at) {
            return None;
        }
        if let Some((number, spot)) = page.spot_number(at).zip(page.spot(at)) {
            let led = preposition.is_some_and(|preposition| at - preposition <= PHRASE);
            if led && is_named(page, spot) {
                return Some(self::place(page, number, 0.5));
            }
            preposition = None;
            at = spot.tokens.end;
            continue;
        }
        if page.is(Words::Locative, at) && page.word(at) != "from" {
            preposition = Some(at);
        } else if page.is(Words::Governing, at) || page.text.surface(at) == "," {
            preposition = None;
        }
        at += 1;
    }
    None
}

/// Whether the text turns to battle, to speech, to somebody else or to other forces.
fn stops(page: &Page<'_>, at: usize) -> bool {
    let other = |other: phrase::Phrase<'_>| {
        other.power.is_some() || other.sort != Sort::None && !other.is_site()
    };
    page.is(Words::Combat, at)
        || page.is(Words::Events, at)
        || matches!(page.text.surface(at), ";" | "“" | "”" | "\"" | ":" | "(")
        || page.is(Words::Turns, at)
        || page.is(Words::Commands, at)
        || phrase::at(page, at).is_some_and(other)
}
