//! What words beside a noun for a visit say of its status: `a planned visit`, `the visit was put off`, `began a visit`.

use super::status::is_of_the_day;
use crate::VisitStatus;
use crate::frames::{Auxiliary, Bend, Words};
use crate::relate::clause::{Tense, is_break, outer};
use crate::relate::page::Page;
use std::ops::Range;

/// Words that describe a noun stand so close before it.
const BESIDE: usize = 4;

/// A verb that begins or ends a visit stands so close before its noun.
const NEAR: usize = 8;

/// What is said of a noun stands so close behind its verb.
const PREDICATE: usize = 3;

/// The status, where such words tell.
pub(super) fn phase(page: &Page<'_>, noun: &Range<usize>) -> Option<VisitStatus> {
    let sentence = page.sentence(noun.start);
    let beside = (sentence.start..noun.start).rev().take(BESIDE);
    let described = beside.into_iter().find_map(|at| described(page, at));
    // `has cancelled a planned trip`
    let mut before = (sentence.start..noun.start).rev().take(BESIDE + 2);
    let scrapped = before.any(|at| {
        let bend = page.frames.bends.starting_at(page.text, at);
        bend.is_some_and(|(_, bend)| *bend == Bend::Cancelled)
    });
    if described == Some(VisitStatus::Planned) && scrapped {
        return Some(VisitStatus::Cancelled);
    }
    let off = || (noun.end..sentence.end).find_map(|at| called_off(page, at));
    described
        .or_else(off)
        .or_else(|| predicate(page, noun))
        .or_else(|| under_way(page, noun))
        .or_else(|| is_on(page, noun).then_some(VisitStatus::Ongoing))
}

/// `denounced the plan on a visit to …`: in the news of the day whoever speaks on a visit is there.
fn is_on(page: &Page<'_>, noun: &Range<usize>) -> bool {
    let sentence = page.sentence(noun.start);
    let mut near = (sentence.start..noun.start).rev().take(BESIDE + 1);
    let Some(on) = near.find(|at| page.word(*at) == "on") else {
        return false;
    };
    let article = matches!(page.word(on + 1), "a" | "an" | "his" | "her" | "their");
    let travels = (sentence.start..on).any(|at| {
        page.frames.visit_verbs.has(page.text, at) && !page.is(Words::Combat, at)
            || matches!(
                page.frames.auxiliaries.at(page.text, at),
                Some(Auxiliary::Future | Auxiliary::Maybe)
            )
    });
    let old = page
        .dates_in(sentence)
        .any(|(_, dated)| !is_of_the_day(page, dated));
    article && !travels && !old
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

/// `a visit by … is planned for March`, `the trip will take place`: what is said of a noun that is the subject.
fn predicate(page: &Page<'_>, noun: &Range<usize>) -> Option<VisitStatus> {
    let sentence = page.sentence(noun.start);
    let clause = (sentence.start..noun.start)
        .rev()
        .take_while(|at| !page.is_pause(*at) && page.word(*at) != "and");
    let verb = |at: usize| {
        page.is_auxiliary(at)
            || page.frames.visit_verbs.has(page.text, at)
            || page.word(at).ends_with("ed")
            || page.is(Words::Governing, at)
            || page.is(Words::Ends, at)
    };
    if clause.into_iter().any(verb) {
        return None;
    }
    let mut ahead = (noun.end..sentence.end).take_while(|at| !is_break(page, *at));
    let small = ahead.find(|at| page.is_auxiliary(*at))?;
    if page.frames.auxiliaries.at(page.text, small) == Some(&Auxiliary::Future) {
        return Some(VisitStatus::Planned);
    }
    (small + 1..small + 1 + PREDICATE).find_map(|at| {
        let (_, bend) = page.frames.bends.starting_at(page.text, at)?;
        match bend {
            Bend::Planned => Some(VisitStatus::Planned),
            Bend::Hypothetical => Some(VisitStatus::Hypothetical),
            Bend::Cancelled | Bend::Denied | Bend::Neutral => None,
        }
    })
}

/// `… was cancelled`, `has been put off`.
fn called_off(page: &Page<'_>, at: usize) -> Option<VisitStatus> {
    let passive = page.is_auxiliary(at.checked_sub(1)?);
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
    let small = |at: usize| page.frames.auxiliaries.at(page.text, at);
    let ahead = |at: usize| matches!(small(at), Some(Auxiliary::Future | Auxiliary::Maybe));
    let future = before().any(|at| page.word(at) == "to" || ahead(at));
    if is_day_of(page, noun) && !future {
        return Some(VisitStatus::Ongoing);
    }
    if let Some(end) = before().find(|at| page.is(Words::Ends, *at))
        && !future
    {
        // `will chair a meeting on Monday after a stop in …`
        let around = outer(page, end);
        let bent = around.infinitive && around.bend == Some(Bend::Planned);
        if around.tense == Tense::Future || bent {
            return Some(VisitStatus::Planned);
        }
        return Some(VisitStatus::Occurred);
    }
    let begins = before().any(|at| page.is(Words::Begins, at));
    (begins && !future).then_some(VisitStatus::Ongoing)
}

/// `was on the second day of a visit`: in the middle of it.
fn is_day_of(page: &Page<'_>, noun: &Range<usize>) -> bool {
    let sentence = page.sentence(noun.start);
    let mut before = (sentence.start..noun.start).rev().take(NEAR);
    before.any(|at| {
        let day = matches!(page.word(at), "day" | "leg" | "stop") && page.word(at + 1) == "of";
        day && (at.saturating_sub(4)..at).any(|on| page.word(on) == "on")
    })
}
