//! Places that are meant but not named: `there`, `in the country`.

use super::Place;
use crate::Role;
use crate::frames::Words;
use crate::relate::basing::Stay;
use crate::relate::basing::governed::Governor;
use crate::relate::basing::phrase::Phrase;
use crate::relate::clause::{is_break, reference::kind};
use crate::relate::page::{Page, Spot};

/// A place spoken of is one of so many named before.
const NEAREST: usize = 12;

/// `in the country`, `there`: the site told before, else the last place of that sort that the text named.
pub(super) fn place(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
    last: Option<&Stay>,
) -> Option<Place> {
    let from = phrase.tokens.end;
    let end = page.sentence(phrase.head.start).end.min(from + 12);
    let relative = |at: usize| at == from && matches!(page.word(at), "who" | "which" | "that");
    let clause = (from..end)
        .take_while(|at| (!is_break(page, *at) || relative(*at)) && !page.is(Words::Combat, *at));
    let leaves = verb.is_some_and(|verb| verb.frame.leaves());
    for at in clause {
        if page.word(at) == "there" && verb.is_some() {
            return here(page, phrase)
                .or_else(|| last.and_then(|last| at_spot(page, last.site?)))
                .or_else(|| nearest(page, phrase, last, |_| true));
        }
        // Those withdrawn to the bases do not leave them.
        let away = leaves && matches!(page.word(at), "to" | "into" | "for");
        let the = !away
            && page.is(Words::Locative, at)
            && matches!(page.word(at + 1), "the" | "that" | "this");
        // `the army, … along the country's borders`: with no verb, only what stands right behind goes with the forces.
        let attached = verb.is_some() || at <= from + 1;
        // `in the former French colony`
        let noun = (at + 2..at + 5)
            .find(|at| !describes(page, *at))
            .unwrap_or(at + 2);
        if !the || !attached || !page.is(Words::PlaceNouns, noun) {
            continue;
        }
        let sort = kind(page.word(noun))?;
        return nearest(page, phrase, last, |feature| sort.fits(feature));
    }
    None
}

/// `spoke in Rukla after reviewing the battalion that is posted there`: the place that the sentence named right before, outside what it
/// quotes.
fn here(page: &Page<'_>, phrase: &Phrase<'_>) -> Option<Place> {
    let sentence = page.sentence(phrase.head.start).start;
    let said = (sentence..phrase.tokens.start)
        .rev()
        .find(|at| matches!(page.text.surface(*at), "\"" | "“" | "”"));
    let from = said.map_or(sentence, |quote| quote + 1);
    let led = |spot: &Spot| {
        let before = page.before_article(spot.tokens.start);
        before.is_some_and(|before| matches!(page.word(before), "in" | "at" | "to" | "near"))
    };
    let (number, _) = page
        .spots_in(from..phrase.tokens.start)
        .filter(|(_, spot)| !page.is_demonym(spot) && led(spot))
        .last()?;
    at_spot(page, number)
}

/// `former`, `French`: a word before a noun for a place.
fn describes(page: &Page<'_>, at: usize) -> bool {
    let people = page.spot(at).is_some_and(|spot| page.is_demonym(spot));
    people || page.is(Words::Modifiers, at) && !page.is(Words::PlaceNouns, at)
}

fn at_spot(page: &Page<'_>, spot: usize) -> Option<Place> {
    page.spots.get(spot)?;
    Some(super::place(page, spot, 0.6))
}

/// The last place before a phrase with a fitting feature code, not of the country whose forces they are.
fn nearest(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    told: Option<&Stay>,
    fits: impl Fn(&str) -> bool,
) -> Option<Place> {
    let last = page
        .spots
        .partition_point(|spot| spot.tokens.end <= phrase.tokens.start);
    let sentence = page.sentence(phrase.head.start).start;
    let means = |spot: &&Spot| {
        // Who acts in the clause is not the country that it speaks of.
        let acts = spot.tokens.start >= sentence
            && page
                .mention(spot)
                .is_some_and(|mention| mention.role == Role::Metonymic);
        let place = page.place(spot).filter(|_| !page.is_demonym(spot) && !acts);
        place.is_some_and(|place| {
            let own = place.feature.starts_with("PCL") && place.country.as_deref() == phrase.power;
            fits(&place.feature) && (phrase.power.is_none() || !own)
        })
    };
    let named = |number: &usize| page.spots.get(*number).is_some_and(|spot| means(&spot));
    let mut before = (last.saturating_sub(NEAREST)..last).rev().filter(named);
    let nearest = before.next()?;
    let country = |number: usize| {
        let place = page.spots.get(number).and_then(|spot| page.place(spot));
        let whole = place.filter(|place| place.feature.starts_with("PCL"));
        whole.and_then(|place| place.country.as_deref())
    };
    // Of several the one that the document is about, unless forces were told of at the nearest.
    let about = page.focus.map(|focus| focus.country.as_str());
    let held = told.is_some_and(|told| told.host.as_deref() == country(nearest));
    let spoken_of = before.find(|number| about.is_some() && country(*number) == about && !held);
    at_spot(page, spoken_of.unwrap_or(nearest))
}
