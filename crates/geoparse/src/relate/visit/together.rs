//! Who goes together: those joined by `and`, and those who go along.

use super::action::Action;
use crate::frames::Words;
use crate::relate::figure::{Figure, Figures};
use crate::relate::page::Page;
use crate::text::Shape;

/// `toured the district with Mozambique's president`: who goes along, and is not the host.
pub(super) fn company<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    action: &Action<'_>,
) -> Option<&'f Figure> {
    let goal = action.goals.iter().rev().find(|goal| !goal.origin)?;
    let mut at = goal.end;
    while let Some(dated) = page.date(at).or_else(|| page.date(at + 1)) {
        at = dated.tokens.end;
    }
    at += usize::from(page.text.surface(at) == ",");
    let phrase = page.set(Words::Company)?.starting_at(page.text, at)?.0;
    let figure = figures.at(at + phrase)?;
    let host = page.host(page.spots.get(goal.spot)?);
    let country = figures.identity(figure)?.country.as_deref();
    (country.is_some() && country != host).then_some(figure)
}

/// A figure with those joined to it: `Blinken and Austin`, `A, B and C`.
pub(super) fn together<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    figure: &'f Figure,
) -> Vec<&'f Figure> {
    let mut all = vec![figure];
    let mut at = figure.tokens.start;
    let sentence = page.sentence(at).start;
    while at > sentence {
        let mut before = at;
        while before > sentence
            && (page.text.surface(before - 1) == ","
                || matches!(page.word(before - 1), "and" | "the"))
        {
            before -= 1;
        }
        // `Germany's Annalena Baerbock and France's Stephane Sejourne`
        if before == at && page.text.shape(at - 1) == Shape::Possessive {
            let country = page.spot(at.saturating_sub(2));
            if let Some(country) = country {
                at = country.tokens.start;
                continue;
            }
        }
        let joined = (before..at).any(|at| page.word(at) == "and") || all.len() > 1;
        match figures.ending_at(before).filter(|_| before < at && joined) {
            Some(other) if other.identity != figure.identity => {
                all.push(other);
                at = other.tokens.start;
            }
            _ => break,
        }
    }
    all
}
