//! What one clause tells, before it is known who of it travels.

use super::official::{is_private, may_speak, may_travel};
use super::status::{is_to_come, status};
use super::{Trip, dates};
use crate::frames::{Trait, VisitFrame};
use crate::relate::clause::{Goal, Group};
use crate::relate::figure::{Figure, Figures};
use crate::relate::page::{Page, Spot};
use crate::{Actor, VisitStatus};
use std::ops::Range;

/// A clause with a frame.
#[derive(Clone, Debug)]
pub(super) struct Action<'f> {
    pub(super) frame: &'f VisitFrame,
    pub(super) trigger: Range<usize>,
    /// The verb group of the trigger, or of the clause around it.
    pub(super) group: Group,
    pub(super) goals: Vec<Goal>,
    /// A status that other words of the clause give.
    pub(super) fixed: Option<VisitStatus>,
}

/// The trips of those who travel to all goals of an action.
pub(super) fn trips(
    page: &Page<'_>,
    figures: &Figures,
    action: &Action<'_>,
    travellers: &[(&Figure, f64)],
) -> Vec<Trip> {
    let origin = action
        .goals
        .iter()
        .find(|goal| goal.origin)
        .map(|goal| goal.spot);
    let mut trips = Vec::new();
    for goal in action.goals.iter().filter(|goal| !goal.origin) {
        for (figure, certainty) in travellers {
            trips.extend(trip(
                page,
                figures,
                action,
                (figure, *certainty),
                (goal, origin),
            ));
        }
    }
    trips
}

fn trip(
    page: &Page<'_>,
    figures: &Figures,
    action: &Action<'_>,
    (figure, certainty): (&Figure, f64),
    (goal, origin): (&Goal, Option<usize>),
) -> Option<Trip> {
    let spot = page.spots.get(goal.spot)?;
    let identity = figures.identity(figure)?;
    let speaks = !action.frame.is(Trait::Speech) || may_speak(identity, page.place(spot));
    let fits = speaks && may_travel(page, figures, figure, spot, action);
    if !fits || !action.frame.is(Trait::Flight) && is_private(page, &action.trigger) {
        return None;
    }
    let date = dates::date_of(page, &action.trigger, &(goal.start..goal.end));
    let status = action.fixed.unwrap_or_else(|| status(page, action, date));
    let status = if status == VisitStatus::Occurred && is_to_come(page, date) {
        VisitStatus::Planned
    } else {
        status
    };
    if action.frame.only.is_some_and(|only| only != status) {
        return None;
    }
    let sure = page.mention(spot).map_or(0.0, |mention| mention.confidence);
    Some(Trip {
        visitor: figure.identity,
        who: Actor {
            text: identity.text.clone(),
            span: identity.span,
            country: identity.country.clone(),
        },
        goal: goal.spot,
        host: page.host(spot).map(str::to_owned),
        origin,
        status,
        date,
        trigger: action.trigger.clone(),
        code: action.frame.code.clone(),
        certainty: certainty * action.frame.weight * (0.5 + 0.5 * sure) * named(goal, spot),
    })
}

/// How sure a place is by its name, and by a word that only means it: `there`, `the city`.
fn named(goal: &Goal, spot: &Spot) -> f64 {
    if spot.tokens.contains(&goal.start) {
        1.0
    } else {
        0.8
    }
}
