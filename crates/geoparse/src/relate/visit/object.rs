//! Who is received or sent: the object of a clause.

use super::action::Action;
use super::together::{last_of_list, together};
use crate::VisitStatus;
use crate::relate::clause::{Goal, Subject};
use crate::relate::figure::{Figure, Figures, reference::is_governed};
use crate::relate::page::Page;
use crate::text::Shape;
use std::ops::Range;

/// An object is looked for over so many tokens.
const OBJECT_REACH: usize = 14;

/// The guest of a host: the object.
pub(super) fn received<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    action: &mut Action<'_>,
    subject: Option<Subject<'f>>,
) -> Vec<(&'f Figure, f64)> {
    let host = subject.map(|subject| subject.figure.identity);
    let guest = object(page, figures, action.trigger.end, host)
        .or_else(|| hosted(page, figures, &action.trigger));
    let Some(guest) = guest else {
        return Vec::new();
    };
    if action.goals.is_empty() {
        let host = action
            .group
            .start
            .checked_sub(1)
            .and_then(|at| page.spot_number(at));
        action
            .goals
            .extend(host.and_then(|spot| Goal::at(page, spot)));
    }
    let listed = page.word(guest.tokens.end) == "and";
    let last = if listed {
        last_of_list(page, figures, guest)
    } else {
        guest
    };
    let mut guests = together(page, figures, last);
    guests.retain(|guest| host != Some(guest.identity));
    guests.into_iter().map(|guest| (guest, 0.85)).collect()
}

/// `played host on Saturday to the leaders of …`: the guest stands behind `to`.
fn hosted<'f>(page: &Page<'_>, figures: &'f Figures, verb: &Range<usize>) -> Option<&'f Figure> {
    (verb.len() > 1).then_some(())?;
    let sentence = page.sentence(verb.start).end;
    let reach = verb.end..sentence.min(verb.end + OBJECT_REACH);
    let mut leads = reach.filter(|at| page.word(*at) == "to");
    leads.find_map(|to| figures.at(page.past_article(to + 1)))
}

/// Who is sent or invited: the object. Whom nobody says where to is asked home.
pub(super) fn sent<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    action: &mut Action<'_>,
    subject: Option<Subject<'f>>,
) -> Vec<(&'f Figure, f64)> {
    if action.goals.is_empty() && action.frame.past == Some(VisitStatus::Hypothetical) {
        let home = subject.and_then(|subject| {
            subject
                .figure
                .tokens
                .clone()
                .find_map(|at| page.spot_number(at))
        });
        action
            .goals
            .extend(home.and_then(|spot| Goal::at(page, spot)));
    }
    let sender = subject.map(|subject| subject.figure.identity);
    object(page, figures, action.trigger.end, sender)
        .map(|figure| (figure, 0.8))
        .into_iter()
        .collect()
}

/// The first figure after a verb that no preposition governs, or the one that a pronoun there means.
fn object<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    from: usize,
    not: Option<usize>,
) -> Option<&'f Figure> {
    let sentence = page.sentence(from.saturating_sub(1)).end;
    if matches!(page.word(from), "him" | "her" | "them") {
        return figures.pronoun(page, from, not);
    }
    let next = figures.within(from..sentence);
    // `flew to Caracas to see the leader`, `welcomes the president's choice`
    next.first().filter(|figure| {
        let between = from..figure.tokens.start;
        figure.tokens.start < sentence.min(from + OBJECT_REACH)
            && !is_governed(page, figure)
            && page.text.shape(figure.tokens.end) != Shape::Possessive
            && !between.into_iter().any(|at| page.word(at) == "to")
    })
}
