//! What words beside a noun for a visit say of its status: `a planned visit`, `the visit was put off`, `began a visit`.

use crate::VisitStatus;
use crate::frames::{Bend, Words};
use crate::relate::page::Page;
use std::ops::Range;

/// Words that describe a noun stand so close before it.
const BESIDE: usize = 4;

/// A verb that begins or ends a visit stands so close before its noun.
const NEAR: usize = 8;

/// The status, where such words tell.
pub(super) fn phase(page: &Page<'_>, noun: &Range<usize>) -> Option<VisitStatus> {
    let sentence = page.sentence(noun.start);
    let beside = (sentence.start..noun.start).rev().take(BESIDE);
    let described = beside.into_iter().find_map(|at| described(page, at));
    let off = || (noun.end..sentence.end).find_map(|at| called_off(page, at));
    described.or_else(off).or_else(|| under_way(page, noun))
}

/// What an adjective says.
fn described(page: &Page<'_>, at: usize) -> Option<VisitStatus> {
    let says = [
        (Words::Upcoming, VisitStatus::Planned),
        (Words::Possible, VisitStatus::Hypothetical),
        (Words::CalledOff, VisitStatus::Cancelled),
        (Words::Recent, VisitStatus::Occurred),
    ];
    says.into_iter()
        .find(|(words, _)| page.is(*words, at))
        .map(|(_, status)| status)
}

/// `… was cancelled`, `has been put off`.
fn called_off(page: &Page<'_>, at: usize) -> Option<VisitStatus> {
    let passive = page
        .frames
        .auxiliaries
        .at(page.text, at.checked_sub(1)?)
        .is_some();
    let (_, bend) = page
        .frames
        .bends
        .starting_at(page.text, at)
        .filter(|_| passive)?;
    (*bend == Bend::Cancelled).then_some(VisitStatus::Cancelled)
}

/// `began a two-day visit`, `at the start of`: there now; `after a visit`, `wound up`: over.
fn under_way(page: &Page<'_>, noun: &Range<usize>) -> Option<VisitStatus> {
    let sentence = page.sentence(noun.start);
    let before = || (sentence.start..noun.start).rev().take(NEAR);
    let future = before().any(|at| matches!(page.word(at), "will" | "to" | "would"));
    if before().any(|at| page.is(Words::Ends, at)) && !future {
        return Some(VisitStatus::Occurred);
    }
    let begins = before().any(|at| page.is(Words::Begins, at));
    (begins && !future).then_some(VisitStatus::Ongoing)
}
