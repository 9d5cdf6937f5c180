//! Who went where, and whose forces are where: frames over tokens, names and a light reading of clauses.
//!
//! - `page`: what every token is part of: a place, an organisation, a date
//! - `figure`: who acts, by name, office or pronoun, and for which country
//! - `clause`: verb groups with tense and negation, subjects, places ahead
//! - `visit`, `basing`: the frames of `frames.toml` put to use
//! - `background`: who uses the sites that are named, whatever the text says
//! - `merge`: one relation a fact, with all its evidence
//!
//! Nothing here knows a place, a person or a trigger by name; they are in `data/curated`.

mod background;
mod basing;
mod clause;
mod figure;
mod merge;
mod page;
mod record;
#[cfg(test)]
mod tests;
mod visit;

use crate::frames::Frames;
use crate::recognise::{Found, Scene};
use crate::{Background, Basing, Document, Focus, Mention, Visit};
use figure::Figures;
use gazetteer::Place;
use page::Page;

/// What a document says, and what is known beside it.
pub(crate) struct Told {
    pub(crate) visits: Vec<Visit>,
    pub(crate) basings: Vec<Basing>,
    pub(crate) background: Vec<Background>,
}

/// What a document says of visits and basings. `capital` gives the seat of government of a country.
pub(crate) fn relate<'a>(
    scene: &'a Scene<'a>,
    frames: &'a Frames,
    (found, mentions): (&'a [Found<'a>], &'a [Mention]),
    (document, focus): (&Document, Option<&'a Focus>),
    capital: &dyn Fn(&str) -> Option<Place>,
) -> Told {
    let page = Page::new(scene, frames, found, mentions, document, focus);
    let figures = Figures::new(&page);
    let trips = merge::trips(&page, visit::find(&page, &figures));
    let stays = merge::stays(&page, basing::find(&page, &figures));
    let visits = trips
        .into_iter()
        .map(|trip| record::visit(&page, trip, capital));
    let basings = stays.into_iter().map(|stay| record::basing(&page, stay));
    Told {
        visits: visits.collect(),
        basings: basings.collect(),
        background: background::find(&page),
    }
}
