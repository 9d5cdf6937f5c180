//! How a visit stands, by tense, mood, negation and the words around.

use super::action::Action;
use crate::date::{Dated, Outlook};
use crate::frames::{Bend, Part, Trait, Words};
use crate::relate::clause::{Group, Tense, is_disowned, outer};
use crate::relate::page::Page;
use crate::{VisitStatus, When};

/// A visit dated more days before publication is over.
const LONG_AGO: i32 = 10;

/// Who lets somebody in, and who gives up a plan, is told of so close by.
const LEAVE: usize = 9;

/// The status that a clause gives; `date` is the number of its date.
pub(super) fn status(page: &Page<'_>, action: &Action<'_>, date: Option<usize>) -> VisitStatus {
    let mut group = action.group;
    group.negated |= is_disowned(page, group.start);
    if group.tense == Tense::Open && group.bend.is_none() {
        if is_next_leg(page, &group, date) {
            return VisitStatus::Planned;
        }
        let around = outer(page, group.start);
        let told = by_outer(action, around);
        let open = matches!(told, VisitStatus::Ongoing | VisitStatus::Planned);
        let over = open && action.frame.past.is_none() && is_behind(page, date);
        return if over { VisitStatus::Occurred } else { told };
    }
    if let Some(let_in) = by_leave(page, &group) {
        return let_in;
    }
    match by_group(page, action, group, date) {
        VisitStatus::Planned if is_dropped(page, action.trigger.end) => VisitStatus::Cancelled,
        status => status,
    }
}

/// `refused to let lawmakers visit`, `offered to let them travel`: what becomes of a visit that others allow.
fn by_leave(page: &Page<'_>, group: &Group) -> Option<VisitStatus> {
    let sentence = page.sentence(group.start).start;
    let near = (sentence..group.start).rev().take(LEAVE);
    let mut clause = near.take_while(|at| !page.is_pause(*at));
    let allow = clause.find(|at| matches!(page.word(*at), "let" | "allow" | "permit"))?;
    let to = allow.checked_sub(1).filter(|to| page.word(*to) == "to")?;
    match page.bend_before(to)?.1 {
        Bend::Cancelled | Bend::Denied => Some(VisitStatus::Denied),
        Bend::Planned | Bend::Hypothetical => Some(VisitStatus::Hypothetical),
        Bend::Neutral => None,
    }
}

/// `was to raise the flag there, but dropped the plan`: what was planned is called off in the same sentence.
fn is_dropped(page: &Page<'_>, from: usize) -> bool {
    let end = page.sentence(from.saturating_sub(1)).end;
    let but = (from..end).find(|at| page.word(*at) == "but");
    but.is_some_and(|but| {
        (but + 1..end.min(but + LEAVE)).any(|at| {
            let bend = page.frames.bends.starting_at(page.text, at);
            bend.is_some_and(|(length, bend)| {
                let plan = page.word(at + length + 1);
                *bend == Bend::Cancelled
                    && matches!(plan, "plan" | "plans" | "trip" | "visit" | "idea")
            })
        })
    })
}

/// `spent two days in the capital before heading on to …`: in the news of the day the next leg is still to come.
fn is_next_leg(page: &Page<'_>, group: &Group, date: Option<usize>) -> bool {
    let before = group
        .start
        .checked_sub(1)
        .is_some_and(|at| page.word(at) == "before");
    let dated = date.and_then(|date| page.dates.get(date));
    before && !group.infinitive && dated.is_none_or(|dated| is_of_the_day(page, dated))
}

fn by_bend(bend: Bend, negated: bool) -> Option<VisitStatus> {
    Some(match (bend, negated) {
        (Bend::Planned, true) | (Bend::Cancelled, _) => VisitStatus::Cancelled,
        (Bend::Planned, false) => VisitStatus::Planned,
        (Bend::Hypothetical, _) => VisitStatus::Hypothetical,
        (Bend::Denied, _) => VisitStatus::Denied,
        (Bend::Neutral, _) => return None,
    })
}

fn by_group(
    page: &Page<'_>,
    action: &Action<'_>,
    group: Group,
    date: Option<usize>,
) -> VisitStatus {
    use VisitStatus::{Cancelled, Denied, Hypothetical, Occurred, Ongoing, Planned};
    // `had been scheduled to visit`: it came to nothing.
    let overtaken = group.tense == Tense::Pluperfect && group.bend == Some(Bend::Planned);
    if overtaken && group.infinitive {
        return Cancelled;
    }
    if let Some(bent) = group.bend.and_then(|bend| by_bend(bend, group.negated)) {
        return bent;
    }
    let past = action.frame.past.unwrap_or(Occurred);
    match (group.tense, group.negated) {
        (Tense::Future, true) => Cancelled,
        (Tense::Future, false) => Planned,
        (Tense::Maybe, _) => Hypothetical,
        (_, true) => Denied,
        (Tense::Pluperfect, _) if matches!(past, Hypothetical | Denied) => past,
        // `where he had been expected on Friday`
        (Tense::Pluperfect, _) if past == Planned => Cancelled,
        (Tense::Perfect, _) => action.frame.perfect.unwrap_or(Occurred),
        (Tense::Past, _) if past == Occurred && stays_on(page, action, date) => Ongoing,
        (Tense::Past, _) => past,
        // `leaves for Moscow`
        (Tense::Present | Tense::Progressive, _) if past == Planned => Planned,
        (Tense::Progressive, _) if going(page, action, date) => Planned,
        (Tense::Progressive, _) => Ongoing,
        (Tense::Present, _) if is_ahead(page, date) || going(page, action, date) => Planned,
        (Tense::Present, _)
            if action.frame.perfect.is_some()
                || action.frame.is(Trait::Purpose)
                || action.frame.is(Trait::Direct) && date.is_none() =>
        {
            Ongoing
        }
        _ => Occurred,
    }
}

/// By the clause around an infinitive, a gerund or a noun.
fn by_outer(action: &Action<'_>, around: Group) -> VisitStatus {
    use VisitStatus::{Cancelled, Denied, Hypothetical, Occurred, Ongoing, Planned};
    if let Some(bent) = around.bend.and_then(|bend| by_bend(bend, around.negated)) {
        return bent;
    }
    match (around.tense, around.negated) {
        (Tense::Future, true) => Cancelled,
        (Tense::Future, false) => Planned,
        (Tense::Maybe, _) => Hypothetical,
        (Tense::Past | Tense::Perfect, true) => Denied,
        (Tense::Progressive | Tense::Present, _) => Ongoing,
        (Tense::Open, _) => action.frame.past.unwrap_or(Occurred),
        _ => Occurred,
    }
}

/// `is flying to`, `heads for`: on the way, but not there.
fn going(page: &Page<'_>, action: &Action<'_>, date: Option<usize>) -> bool {
    let goer = action.frame.r#as == Part::Goer
        && !action.frame.is(Trait::Direct)
        && !action.frame.is(Trait::Away)
        && !action.frame.is(Trait::Purpose);
    goer && action.frame.perfect.is_none() || is_ahead(page, date)
}

/// Whether a date lies ahead of publication, or speaks of what comes.
fn is_ahead(page: &Page<'_>, date: Option<usize>) -> bool {
    let Some(dated) = date.and_then(|date| page.dates.get(date)) else {
        return false;
    };
    let when = dated.when(page.text, page.published, Outlook::Future);
    match (when.from.and_then(|from| from.parse().ok()), page.published) {
        (Some(from), Some(published)) => {
            let from: jiff::civil::Date = from;
            from > published.to
        }
        _ => matches!(
            page.word(dated.tokens.start),
            "next" | "tomorrow" | "coming"
        ),
    }
}

/// Whether a date lies ahead of publication whichever way one looks: `next week`, not `on Monday`.
pub(super) fn is_to_come(page: &Page<'_>, date: Option<usize>) -> bool {
    let Some(dated) = date.and_then(|date| page.dates.get(date)) else {
        return false;
    };
    match (either_way(page, dated, |when| when.from), page.published) {
        (Some(from), Some(published)) => from > published.to,
        _ => matches!(page.word(dated.tokens.start), "next" | "tomorrow"),
    }
}

/// Whether a date lies well behind publication: `last month`.
fn is_behind(page: &Page<'_>, date: Option<usize>) -> bool {
    let Some(dated) = date.and_then(|date| page.dates.get(date)) else {
        return false;
    };
    match (either_way(page, dated, |when| when.to), page.published) {
        (Some(to), Some(published)) => (published.from - to).get_days() > LONG_AGO,
        _ => page.word(dated.tokens.start) == "last" || page.word(dated.tokens.end - 1) == "ago",
    }
}

/// `arrived for a three-day visit`: still there as the text is written.
/// So does, in the news of the day, who arrived today or yesterday, if the text does not tell of leaving.
fn stays_on(page: &Page<'_>, action: &Action<'_>, date: Option<usize>) -> bool {
    let just = date
        .and_then(|date| page.dates.get(date))
        .is_some_and(|dated| is_of_the_day(page, dated));
    let sentence = page.sentence(action.trigger.start);
    let lasting = |at: usize| {
        matches!(page.word(at), "day" | "week") && page.text.gap(at) == crate::text::Gap::Hyphen
    };
    let arrives = action.frame.perfect == Some(VisitStatus::Ongoing);
    let long =
        || (action.trigger.end..sentence.end).any(|at| lasting(at) && page.word(at - 1) != "one");
    // Who is told of behind the sentence may be somebody else: there only leaving counts, and by whoever `he` is.
    let leaves = |at: usize| {
        page.word(at).starts_with("leav") || matches!(page.word(at), "left" | "departed")
    };
    let left = || {
        (action.trigger.end..sentence.end).any(|at| page.is(Words::Ends, at) || leaves(at))
            || (sentence.end..page.text.len()).any(|at| {
                leaves(at) && (at - 3..at).any(|who| matches!(page.word(who), "he" | "she"))
            })
    };
    arrives && (long() || just && !left())
}

/// Whether a date is the day of publication or the one before.
pub(in crate::relate) fn is_of_the_day(page: &Page<'_>, dated: &crate::date::Dated) -> bool {
    let when = dated.when(page.text, page.published, Outlook::Past);
    let day = when.from.filter(|from| when.to.as_ref() == Some(from));
    let day: Option<jiff::civil::Date> = day.and_then(|day| day.parse().ok());
    day.zip(page.published).is_some_and(|(day, published)| {
        published.from == published.to && (0..=1).contains(&(published.to - day).get_days())
    })
}

/// An end of a date, where it is the same whichever way one looks: `on 11 December` may be this year's or last year's.
fn either_way(
    page: &Page<'_>,
    dated: &Dated,
    end: impl Fn(When) -> Option<String>,
) -> Option<jiff::civil::Date> {
    let seen = |outlook| -> Option<jiff::civil::Date> {
        end(dated.when(page.text, page.published, outlook))?
            .parse()
            .ok()
    };
    seen(Outlook::Past).filter(|past| seen(Outlook::Future) == Some(*past))
}
