//! Who acts in a clause: a state by its name or capital, an organisation, or whoever acts for one.

use crate::frames::{Sort, Trait, Verb, Words};
use crate::relate::figure::Figures;
use crate::relate::page::Page;
use std::ops::Range;

/// The power nearest to the end of a stretch that no preposition governs: a state by its name or capital, an
/// organisation, or whoever acts for one.
pub(super) fn acting(page: &Page<'_>, figures: &Figures, tokens: Range<usize>) -> Option<String> {
    tokens.rev().find_map(|at| acts_at(page, figures, at))
}

/// The first power of a stretch that acts.
pub(super) fn first(
    page: &Page<'_>,
    figures: &Figures,
    mut tokens: Range<usize>,
) -> Option<String> {
    tokens.find_map(|at| acts_at(page, figures, at))
}

/// The power that the words at a token act for.
pub(super) fn acts_at(page: &Page<'_>, figures: &Figures, at: usize) -> Option<String> {
    if let Some(figure) = figures.at(at) {
        let identity = figures.identity(figure)?;
        let starts = figure.tokens.start == at && !is_governed(page, at);
        return identity.country.clone().filter(|_| starts);
    }
    if is_governed(page, at) {
        return None;
    }
    if let Some(body) = page.body(at) {
        return (body.tokens.start == at).then(|| body.organisation.code.clone());
    }
    let spot = page.spot(at).filter(|spot| spot.tokens.start == at)?;
    // `left Washington`: a place that somebody goes to does nothing.
    let verbs = at
        .checked_sub(1)
        .map(|verb| page.frames.visit_verbs.at(page.text, verb));
    let direct = |verb: &Verb| {
        let frame = page.frames.visits.get(verb.frame);
        frame.is_some_and(|frame| frame.is(Trait::Direct))
    };
    if verbs.is_some_and(|verbs| verbs.iter().any(direct)) {
        return None;
    }
    // `DJIBOUTI — China opened …`: who is told of a place there does nothing.
    let dateline = page.sentence(at).start == at && page.is_dash(spot.tokens.end);
    if dateline {
        return None;
    }
    // `Rota, Spain`: the country of an address does nothing.
    let address = at > 1 && page.text.surface(at - 1) == "," && page.spot(at - 2).is_some();
    if address && page.text.surface(spot.tokens.end) == "," {
        return None;
    }
    let place = page.place(spot)?;
    let seat = matches!(place.feature.as_str(), "PPLC" | "GOVL" | "PAL");
    let state = place.feature.starts_with("PCL") || seat;
    // A people acts only by its government: `Russian officials`, and that is a figure; or by its army.
    let army = page.frames.forces.at(page.text, spot.tokens.end);
    let body = page.starts(Words::StateBodies, spot.tokens.end);
    let army = army.is_some_and(|force| force.sort == Sort::Service) || body;
    place
        .country
        .clone()
        .filter(|_| state && (army || !page.is_demonym(spot)))
}

fn is_governed(page: &Page<'_>, at: usize) -> bool {
    // `in southern Turkey`
    let side = at > 0
        && page
            .scene
            .lexicon
            .directions
            .at(page.text, at - 1)
            .is_some();
    page.before_article(at - usize::from(side))
        .is_some_and(|before| page.is(Words::Governing, before))
}
