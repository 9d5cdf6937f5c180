//! Being there: `is in Haiti to assess …`, `was in Kyiv for talks`, `is due in Geneva`.

use super::Trip;
use super::action::{self, Action};
use super::together::together;
use crate::VisitStatus;
use crate::frames::{Bend, Rank, Words};
use crate::relate::clause::{Subject, Tense, goals};
use crate::relate::figure::{Figures, Identity};
use crate::relate::page::{Page, Spot};
use crate::text::Shape;

/// A place stands so close behind the verb.
const NEAR: usize = 6;

/// The trips of a form of `be`.
pub(super) fn trips_there(
    page: &Page<'_>,
    figures: &Figures,
    mut action: Action<'_>,
    subject: Subject<'_>,
) -> Option<Vec<Trip>> {
    let mut at = action.trigger.end;
    while page.is(Words::Adverbs, at) || page.date(at).is_some() || page.is(Words::Negation, at) {
        action.group.negated |= page.is(Words::Negation, at);
        at += 1;
    }
    if let Some((length, bend)) = page.frames.bends.starting_at(page.text, at) {
        if *bend != Bend::Planned || page.is(Words::Negation, at) {
            return None;
        }
        action.fixed = Some(VisitStatus::Planned);
        action.trigger = at..at + length;
        at += length;
        while page.date(at).is_some() {
            at += 1;
        }
        // `is to be in`, `is expected to be at`
        at += 2 * usize::from(page.word(at) == "to" && page.word(at + 1) == "be");
    }
    // `is bound for`, `is on his way to`
    let leads = match page.word(at) {
        "in" | "at" => action.frame.to.clone(),
        "to" | "for" if action.fixed.is_some() && !is_infinitive(page, at) => {
            vec![page.word(at).to_owned()]
        }
        _ => return None,
    };
    action.goals = goals(page, figures, at, &leads, false);
    let goal = action.goals.iter().find(|goal| !goal.origin)?;
    let spot = page
        .spots
        .get(goal.spot)
        .filter(|spot| spot.tokens.start.saturating_sub(at) <= NEAR)?;
    let all = together(page, figures, subject.figure);
    let identities = all.iter().filter_map(|figure| figures.identity(figure));
    let high = identities
        .into_iter()
        .any(|identity| is_high_abroad(page, identity, spot));
    let rest = spot.tokens.end..page.sentence(spot.tokens.start).end;
    let purpose = rest.clone().any(|at| page.is(Words::Purpose, at));
    if !(purpose || high || action.fixed.is_some()) {
        return None;
    }
    if action.group.tense == Tense::Open {
        action.group.tense = Tense::Present;
    }
    let travellers: Vec<_> = all
        .into_iter()
        .map(|figure| (figure, subject.certainty))
        .collect();
    Some(action::trips(page, figures, &action, &travellers))
}

/// Whether somebody of high rank is not at home at a place: that alone tells of a visit.
pub(super) fn is_high_abroad(page: &Page<'_>, identity: &Identity, spot: &Spot) -> bool {
    let there = page.place(spot).and_then(|place| place.country.as_deref());
    let high = matches!(
        identity.rank,
        Some(Rank::Head | Rank::Minister | Rank::Royal | Rank::Pope)
    );
    high && identity.country.as_deref() != there
}

/// `to return`: behind `to` stands a verb.
fn is_infinitive(page: &Page<'_>, to: usize) -> bool {
    let next = to + 1;
    page.word(to) == "to"
        && page.text.shape(next) == Shape::Lower
        && page.spot(next).is_none()
        && !page.is(Words::Determiners, next)
        && !page.is(Words::PlaceNouns, next)
}

pub(super) fn trips(
    page: &Page<'_>,
    figures: &Figures,
    action: Action<'_>,
    subject: Option<Subject<'_>>,
) -> Option<Vec<Trip>> {
    trips_there(page, figures, action, subject?)
}
