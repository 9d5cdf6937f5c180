//! Being there, told in passing: `Biden, in Brussels for a summit, said`.

use super::action::{self, Action};
use super::presence::is_high_abroad;
use super::{Trip, together::together};
use crate::VisitStatus;
use crate::frames::{Trait, Words};
use crate::relate::clause::{Group, goals};
use crate::relate::figure::{Figure, Figures};
use crate::relate::page::Page;

/// A place stands so close behind the comma.
const NEAR: usize = 3;

/// The trip that stands between commas behind somebody.
pub(super) fn trips(page: &Page<'_>, figures: &Figures, figure: &Figure) -> Option<Vec<Trip>> {
    let comma = figure.tokens.end;
    (page.text.surface(comma) == ",").then_some(())?;
    let mut at = comma + 1;
    while page.is(Words::Adverbs, at) {
        at += 1;
    }
    matches!(page.word(at), "in" | "at").then_some(())?;
    let frame = page
        .frames
        .visits
        .iter()
        .find(|frame| frame.is(Trait::Purpose))?;
    let goals = goals(page, figures, at, &frame.to, false);
    let first = goals.first().filter(|goal| !goal.origin)?;
    let spot = page.spots.get(first.spot)?;
    let beside = first.start <= at + NEAR && (at + 1..first.start).all(|at| is_small(page, at));
    let identity = figures.identity(figure)?;
    (beside && is_high_abroad(page, identity, spot)).then_some(())?;
    let action = Action {
        frame,
        trigger: at..at + 1,
        group: Group::bare(at),
        goals,
        fixed: Some(VisitStatus::Ongoing),
    };
    let travellers: Vec<_> = together(page, figures, figure)
        .into_iter()
        .map(|figure| (figure, 0.85))
        .collect();
    Some(action::trips(page, figures, &action, &travellers))
}

/// Whether a word may stand between a preposition and its place: `in the Belgian capital`.
fn is_small(page: &Page<'_>, at: usize) -> bool {
    page.word(at) == "the"
        || page.is(Words::PlaceNouns, at)
        || page.spot(at).is_some()
        || page.scene.lexicon.directions.at(page.text, at).is_some()
}
