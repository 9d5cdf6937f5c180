//! The next place of a clause: with somebody else before it, or behind what is done at the last.

use super::ahead::{Leads, is_break};
use super::goal::Goal;
use crate::relate::figure::Figures;
use crate::relate::page::Page;
use crate::text::Shape;

/// `then to` stands so close behind the stop before.
const THEN: usize = 14;

/// `the guest of Lula in Brasilia and of Maduro in Caracas`: the next place has somebody else before it.
pub(super) fn with_another(
    page: &Page<'_>,
    figures: &Figures,
    leads: Leads<'_>,
    last: Option<&Goal>,
) -> Option<Goal> {
    let mut at = page.past_dates(last?.end);
    at += usize::from(page.text.surface(at) == ",");
    if let Some(goal) = then_to(page, at) {
        return Some(goal);
    }
    (page.word(at) == "and").then_some(())?;
    at += 1;
    at += usize::from(matches!(page.word(at), "of" | "with" | "by"));
    let other = figures.at(page.past_article(at))?;
    let preposition = page.word(other.tokens.end);
    leads
        .prepositions
        .iter()
        .find(|lead| *lead == preposition)?;
    let place = page.past_article(other.tokens.end + 1);
    Goal::named(page, place).filter(|goal| page.text.shape(goal.end) != Shape::Possessive)
}

/// `to Abidjan for a summit and then to Ghana`: the next stop behind what is done at the last.
fn then_to(page: &Page<'_>, from: usize) -> Option<Goal> {
    let end = page.sentence(from.saturating_sub(1)).end.min(from + THEN);
    let mut clause = (from..end)
        .take_while(|at| !is_break(page, *at) && !page.frames.visit_verbs.has(page.text, *at));
    let then = clause.find(|at| page.word(*at) == "then")?;
    let to = then + 1 + usize::from(page.word(then + 1) == "on");
    (page.word(to) == "to").then_some(())?;
    Goal::named(page, page.past_article(to + 1))
}
