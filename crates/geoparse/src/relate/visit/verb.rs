//! Visits told by a verb.

use super::action::{self, Action};
use super::meeting::meeting;
use super::object::{received, sent};
use super::scene::{before_clause, where_clause};
use super::together::{company, fellows, together};
use super::{Trip, presence};
use crate::frames::{Form, Part, Trait, Verb, Words};
use crate::relate::clause::{Goal, Subject, goals, group, subject};
use crate::relate::figure::{Figure, Figures};
use crate::relate::page::Page;
use crate::text::Shape;

/// The trips of one verb.
pub(super) fn trips_of(
    page: &Page<'_>,
    figures: &Figures,
    at: usize,
    verb: Verb,
) -> Option<Vec<Trip>> {
    let frame = page.frames.visits.get(verb.frame)?;
    if verb.form == Form::Gerund && is_noun(page, at) || is_phasal(page, at, verb.end) {
        return None;
    }
    let group = group(page, at, verb.form);
    let mut action = Action {
        frame,
        trigger: at..verb.end,
        group,
        goals: goals(page, figures, verb.end, &frame.to, frame.is(Trait::Direct)),
        fixed: None,
    };
    if frame.is(Trait::Away) && action.goals.iter().all(|goal| goal.origin) {
        action.goals.extend(before_clause(page, group.start));
    }
    // `In Mali, where he says progress was made`: who speaks of a place need not be there.
    if let Some(scene) = where_clause(page, group.start).filter(|_| !frame.is(Trait::Speech)) {
        in_clause(page, &mut action, scene);
    }
    if frame.is(Trait::Back) {
        action.goals = action.goals.into_iter().filter_map(Goal::back).collect();
    }
    if frame.is(Trait::Speech) {
        let spoken = where_clause(page, group.start);
        action
            .goals
            .retain(|goal| is_beside(page, verb.end, goal) && spoken != Some(*goal));
    }
    let subject = subject(page, figures, &group);
    if frame.is(Trait::Purpose) {
        return presence::trips(page, figures, action, subject);
    }
    let travellers = match frame.r#as {
        // Who `was received` or `was sent` is the subject.
        Part::Goer => going(page, figures, &action, subject?),
        Part::Companion => meeting(page, figures, &mut action, subject?),
        Part::Guest | Part::Sent if group.passive => all_of(page, figures, &action, subject?),
        Part::Guest => received(page, figures, &mut action, subject),
        Part::Sent => sent(page, figures, &mut action, subject),
    };
    Some(action::trips(page, figures, &action, &travellers))
}

/// `Delhi, where he met Modi, and was filmed in …`: a clause with `where` ends at its comma, and with no place of its own is
/// where `where` says.
fn in_clause(page: &Page<'_>, action: &mut Action<'_>, scene: Goal) {
    let sentence = page.sentence(action.trigger.start).end;
    let close = (action.trigger.end..sentence).find(|at| page.text.surface(*at) == ",");
    action
        .goals
        .retain(|goal| goal.start < close.unwrap_or(sentence));
    let stays = !action.frame.is(Trait::Back)
        && matches!(action.frame.r#as, Part::Goer | Part::Companion)
        || action.group.passive;
    if stays && action.goals.iter().all(|goal| goal.origin) {
        action.goals.push(scene);
    }
}

/// `told reporters in Riyadh on Monday`: where somebody speaks stands close behind the verb.
fn is_beside(page: &Page<'_>, verb: usize, goal: &Goal) -> bool {
    let Some(spot) = page.spots.get(goal.spot) else {
        return false;
    };
    let between = verb..spot.tokens.start;
    between.len() <= 6
        && between.into_iter().all(|at| {
            !page.is_auxiliary(at)
                && !matches!(page.word(at), "he" | "she" | "that" | "to" | "they" | "it")
        })
}

/// `failed to stop attacking`: the verb behind is what is done.
pub(super) fn is_phasal(page: &Page<'_>, at: usize, end: usize) -> bool {
    let word = page.word(end);
    let gerund = word.len() > 5 && word.ends_with("ing") && page.text.shape(end) == Shape::Lower;
    gerund && page.starts(Words::Phasal, at) && page.date(end).is_none()
}

/// `the meeting`, `a first landing`: a noun.
fn is_noun(page: &Page<'_>, gerund: usize) -> bool {
    gerund
        .checked_sub(1)
        .is_some_and(|before| page.is(Words::Determiners, before))
}

/// The same, and nothing where the clause has no subject or no place.
pub(super) fn trips(page: &Page<'_>, figures: &Figures, at: usize, verb: Verb) -> Vec<Trip> {
    trips_of(page, figures, at, verb).unwrap_or_default()
}

fn going<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    action: &Action<'_>,
    subject: Subject<'f>,
) -> Vec<(&'f Figure, f64)> {
    if action.group.passive {
        return Vec::new();
    }
    all_of(page, figures, action, subject)
}

/// The subject with all who go along.
fn all_of<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    action: &Action<'_>,
    subject: Subject<'f>,
) -> Vec<(&'f Figure, f64)> {
    let along = company(page, figures, action)
        .into_iter()
        .chain(fellows(page, figures, action, subject.figure))
        .map(|figure| (figure, subject.certainty * 0.85));
    together(page, figures, subject.figure)
        .into_iter()
        .map(|figure| (figure, subject.certainty))
        .chain(along)
        .collect()
}
