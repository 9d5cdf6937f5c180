//! Who of those who meet is a guest.

use super::action::Action;
use super::scene::before_clause;
use super::together::together;
use crate::relate::clause::{Goal, Subject};
use crate::relate::figure::{Figure, Figures};
use crate::relate::page::Page;

/// Whoever of those who meet is not at home.
pub(super) fn meeting<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    action: &mut Action<'_>,
    subject: Subject<'f>,
) -> Vec<(&'f Figure, f64)> {
    // Whoever `was met by` somebody is a guest: another frame's; whoever `was seen` is nobody's.
    if action.group.passive {
        return Vec::new();
    }
    if action.goals.iter().all(|goal| goal.origin) {
        action.goals.extend(before_clause(page, action.group.start));
    }
    let Some(goal) = action.goals.iter().find(|goal| !goal.origin) else {
        return Vec::new();
    };
    let Some(spot) = page.spots.get(goal.spot) else {
        return Vec::new();
    };
    let host = page.place(spot).and_then(|place| place.country.as_deref());
    let mut present: Vec<&Figure> = together(page, figures, subject.figure);
    let own = present.len();
    if spot.tokens.start > action.trigger.end {
        present.extend(figures.within(action.trigger.end..spot.tokens.start));
    }
    present.extend(partner(page, figures, goal));
    let country = |figure: &Figure| {
        figures
            .identity(figure)
            .and_then(|identity| identity.country.clone())
    };
    let guests = present
        .iter()
        .enumerate()
        .filter(|(number, figure)| match country(figure) {
            Some(country) => {
                Some(country.as_str()) != host && !(*number >= own && country.starts_with("org:"))
            }
            None => false,
        });
    let mut guests: Vec<(&Figure, f64)> = guests
        .map(|(_, figure)| (*figure, subject.certainty))
        .collect();
    if guests.is_empty() {
        guests.push((subject.figure, subject.certainty * 0.8));
    }
    guests
}

/// `meets at the White House on Tuesday with …`: a partner named behind the place.
fn partner<'f>(page: &Page<'_>, figures: &'f Figures, goal: &Goal) -> Option<&'f Figure> {
    let at = page.past_dates(goal.end + usize::from(page.word(goal.end) == "on"));
    (page.word(at) == "with").then_some(())?;
    figures.at(page.past_article(at + 1))
}
