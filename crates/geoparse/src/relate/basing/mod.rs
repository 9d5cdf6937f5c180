//! Basings: forces and what they use, where they are, and how that stands.

mod acts;
mod counts;
mod governed;
mod head;
mod operator;
mod over;
mod phrase;
mod power;
mod pronoun;
mod site;
mod status;
mod tenant;

use super::figure::Figures;
use super::page::Page;
use super::visit::date_of;
use crate::frames::{Bend, Sort};
use crate::{Actor, BasingStatus};
use phrase::Phrase;
use std::ops::Range;

/// Forces are somewhere, as one clause tells it.
#[derive(Clone, Debug)]
pub(crate) struct Stay {
    pub(crate) operator: Actor,
    /// Number of the spot.
    pub(crate) site: Option<usize>,
    pub(crate) host: Option<String>,
    pub(crate) sort: Sort,
    /// What is based there.
    pub(crate) force: Option<String>,
    pub(crate) status: BasingStatus,
    /// Number of its date.
    pub(crate) date: Option<usize>,
    /// The word that tells it.
    pub(crate) trigger: Range<usize>,
    /// Probability, 0 to 1, that the clause says so.
    pub(crate) certainty: f64,
}

/// All stays that the clauses of a document tell, in order.
pub(crate) fn find(page: &Page<'_>, figures: &Figures) -> Vec<Stay> {
    let mut stays: Vec<Stay> = Vec::new();
    // The last forces named.
    let mut forces: Option<Phrase<'_>> = None;
    let mut at = 0;
    while at < page.text.len() {
        let phrase = phrase::at(page, at).or_else(|| pronoun::at(page, at, forces.as_ref()));
        let Some(phrase) = phrase else {
            at += 1;
            continue;
        };
        at = phrase.head.end;
        let sentence = page.sentence(at - 1);
        // What forces of the same sentence use is no force of its own.
        let users = forces
            .as_ref()
            .filter(|forces| page.sentence(forces.head.start) == sentence);
        let quartered = counts::is_quartered(page, &phrase, users, &stays);
        let used = counts::is_used(page, &phrase, users) || counts::is_told(page, &phrase, &stays);
        let phrase = if quartered { phrase.of(users) } else { phrase };
        if phrase.sort != Sort::None && (!used || quartered) {
            let found = of_phrase(page, figures, &phrase, stays.last());
            stays.extend(found);
        }
        if !matches!(phrase.sort, Sort::Base | Sort::Compound | Sort::None) {
            forces = Some(phrase);
        }
    }
    stays
}

/// The stays of one force at all its sites; `last` is the stay told before.
fn of_phrase(
    page: &Page<'_>,
    figures: &Figures,
    phrase: &Phrase<'_>,
    last: Option<&Stay>,
) -> Vec<Stay> {
    let verb = governed::verb(page, phrase);
    let joined = last.filter(|last| {
        verb.is_none() && phrase.power.is_none() && operator::is_joined(page, phrase, last)
    });
    let mut stays = Vec::new();
    for site in site::sites(page, figures, phrase, verb.as_ref(), last) {
        let operators = operator::operators(page, figures, phrase, verb.as_ref(), (&site, last));
        let counts = |operator: &String| {
            counts::counts(
                page,
                phrase,
                operator,
                &site,
                (verb.as_ref(), joined.is_some()),
            )
        };
        let trigger = verb
            .as_ref()
            .map_or(phrase.head.clone(), |verb| verb.tokens.clone());
        let status = joined.map_or_else(
            || status::status(page, phrase, verb.as_ref()),
            |last| last.status,
        );
        let spot = site.spot.and_then(|spot| page.spots.get(spot));
        let date = date_of(
            page,
            &trigger,
            spot.map_or(&phrase.tokens, |spot| &spot.tokens),
        );
        let status = over::dated(page, phrase, verb.as_ref(), date, status);
        let stays_of = operators.into_iter().filter(counts).map(|country| Stay {
            operator: Actor {
                text: page.text.slice(&phrase.tokens).to_owned(),
                span: page.text.span(&phrase.tokens),
                country: Some(country),
            },
            site: site.spot,
            date,
            host: site.host.clone(),
            sort: phrase.sort,
            force: phrase.force.clone(),
            status: if site.left {
                status::left_behind(status)
            } else {
                status
            },
            trigger: trigger.clone(),
            certainty: site.certainty * plainness(page, phrase, verb.as_ref()),
        });
        stays.extend(stays_of);
    }
    stays
}

/// How plainly forces are told to be there: with a verb, and with their number.
fn plainness(page: &Page<'_>, phrase: &Phrase<'_>, verb: Option<&governed::Governor<'_>>) -> f64 {
    let told = if verb.is_some() { 0.97 } else { 0.9 };
    let counted = phrase
        .tokens
        .clone()
        .any(|at| page.text.shape(at) == crate::text::Shape::Number);
    // `if it would house troops`
    let open = verb.is_some_and(|verb| {
        let leaves = verb.frame.leaves();
        !leaves && status::whole(page, verb).bend == Some(Bend::Hypothetical)
    });
    let sure = if open { 0.8 } else { 1.0 };
    sure * (told + if counted { 0.03 } else { 0.0 })
}
