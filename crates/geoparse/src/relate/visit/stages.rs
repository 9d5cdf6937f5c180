//! The stops of a journey told by its own verb: `a tour that began in Kenya and took in Uganda`, `the trip includes stops in …`.

use super::action::Action;
use crate::VisitStatus;
use crate::frames::{Auxiliary, Trait, Words};
use crate::relate::clause::goals;
use crate::relate::figure::Figures;
use crate::relate::page::Page;

/// The verb of a journey stands so close behind its noun, or behind the last stop.
const NEAR: usize = 8;

/// What leads to a stop.
const LEADS: [&str; 5] = ["in", "to", "at", "with", "of"];

/// What the verbs behind a noun for a journey tell of its stops, each with the status that its verb gives.
pub(super) fn of<'f>(page: &Page<'_>, figures: &Figures, journey: &Action<'f>) -> Vec<Action<'f>> {
    let leads = LEADS.map(str::to_owned);
    let mut found = Vec::new();
    let told = journey.goals.last().map(|goal| goal.end);
    let mut from = told.unwrap_or(journey.trigger.end).max(journey.trigger.end);
    let mut past = false;
    while !journey.frame.is(Trait::Away) {
        let Some((verb, end)) = verb(page, figures, from) else {
            break;
        };
        let stops = goals(page, figures, end, &leads, true);
        let Some(last) = stops.last().copied() else {
            break;
        };
        past |= is_past(page, from..end, verb);
        found.push(Action {
            goals: stops.into_iter().filter(|stop| !stop.origin).collect(),
            fixed: journey.fixed.or(Some(if past {
                VisitStatus::Occurred
            } else {
                VisitStatus::Planned
            })),
            ..journey.clone()
        });
        from = last.end;
    }
    found
}

/// Whether a verb tells what was: `began`, `has taken in`, not `will have included`.
fn is_past(page: &Page<'_>, words: std::ops::Range<usize>, verb: usize) -> bool {
    let small = |at: usize| page.frames.auxiliaries.at(page.text, at);
    let mut before = words.clone().filter_map(small);
    let ahead = before.any(|small| matches!(small, Auxiliary::Future | Auxiliary::Maybe));
    let had = words.clone().any(|at| small(at) == Some(&Auxiliary::Have));
    let word = page.word(verb);
    let simple = word.ends_with("ed") || matches!(word, "began" | "begun" | "took" | "taken");
    !ahead && (had || simple)
}

/// The next verb that tells of a stop and one past its words, where only small words, dates and places stand before it.
fn verb(page: &Page<'_>, figures: &Figures, from: usize) -> Option<(usize, usize)> {
    let end = page.sentence(from.saturating_sub(1)).end;
    let stages = page.set(Words::Stages)?;
    let mut at = from;
    while at < end.min(from + NEAR) {
        if let Some((length, ())) = stages.starting_at(page.text, at) {
            return Some((at, at + length));
        }
        let small = page.is_auxiliary(at)
            || page.date(at).is_some()
            || page.is(Words::Adverbs, at)
            || page.text.surface(at) == ","
            || matches!(page.word(at), "that" | "which" | "and" | "on");
        if !small || figures.at(at).is_some() {
            return None;
        }
        at += 1;
    }
    None
}
