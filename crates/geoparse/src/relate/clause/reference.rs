//! Places that are meant but not named: `the city`, `the country`, `the Saudi capital`.

use crate::relate::page::{Page, Spot};

/// The dash of a dateline stands so close behind its place.
const DATELINE: usize = 9;

/// A place meant is named within so many places before.
const REACH: usize = 12;

/// The number of the place that `the …` at a token means, and the token after it.
pub(super) fn place(page: &Page<'_>, at: usize) -> Option<(usize, usize)> {
    if page.word(at) == "here" {
        return dateline(page).map(|number| (number, at + 1));
    }
    if page.word(at) == "there" {
        return there(page, at).map(|number| (number, at + 1));
    }
    let people = page
        .spot(at)
        .filter(|spot| page.is_demonym(spot) && spot.tokens.start == at);
    let noun = people.map_or(at + 1, |spot| spot.tokens.end);
    let article = people.map_or(at, |_| at.saturating_sub(1));
    if page.word(article) != "the" {
        return None;
    }
    let country = people
        .and_then(|spot| page.place(spot))
        .and_then(|place| place.country.as_deref());
    let kind = kind(page.word(noun))?;
    let next = noun + 1 + usize::from(page.text.surface(noun + 1) == ",");
    let named_soon = page.spot(next).is_some();
    let fits = |spot: &Spot| {
        let place = page.place(spot).filter(|_| !page.is_demonym(spot));
        place.is_some_and(|place| {
            kind.fits(&place.feature)
                && country.is_none_or(|country| place.country.as_deref() == Some(country))
        })
    };
    let last = page.spots.partition_point(|spot| spot.tokens.end <= at);
    let before = (last.saturating_sub(REACH)..last).rev();
    let mut near = before.filter(|number| page.spots.get(*number).is_some_and(fits));
    near.next()
        .map(|number| (number, noun + 1))
        .filter(|_| !named_soon)
}

/// `will travel there`: the last place named before, in this sentence or the one before; not `there is`.
fn there(page: &Page<'_>, at: usize) -> Option<usize> {
    let sentence = page.sentence(at).start;
    let start = sentence
        .checked_sub(1)
        .map_or(0, |before| page.sentence(before).start);
    let exists = page.is_auxiliary(at + 1) || at > 0 && page.is_pause(at - 1) || at == sentence;
    let named = page.spots_in(start..at).filter(|(_, spot)| {
        !page.is_demonym(spot) && page.text.shape(spot.tokens.end) != crate::text::Shape::Possessive
    });
    named.last().map(|(number, _)| number).filter(|_| !exists)
}

/// The place of the dateline, `DHAKA, May 3 -`, which `here` means.
fn dateline(page: &Page<'_>) -> Option<usize> {
    let spot = page.spots.first().filter(|spot| spot.tokens.start == 0)?;
    (spot.tokens.end..spot.tokens.end + DATELINE)
        .any(|at| page.is_dash(at))
        .then_some(0)
}

/// What sort of place a noun means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Town,
    Capital,
    Country,
    Region,
    Island,
    Base,
}

impl Sort {
    /// Whether a place of a feature code is of the sort.
    pub(crate) fn fits(self, feature: &str) -> bool {
        match self {
            Self::Town => feature.starts_with("PPL"),
            Self::Capital => feature == "PPLC",
            Self::Country => feature.starts_with("PCL"),
            Self::Region => feature.starts_with("ADM") || feature.starts_with("RGN"),
            Self::Island => feature.starts_with("ISL"),
            Self::Base => matches!(
                feature,
                "MILB" | "NVB" | "AIRB" | "AIRF" | "AIRP" | "INSM" | "PRT"
            ),
        }
    }
}

/// The sort of place that a noun means.
pub(crate) fn kind(word: &str) -> Option<Sort> {
    Some(match word {
        "city" | "town" => Sort::Town,
        "capital" => Sort::Capital,
        "country" | "nation" | "kingdom" | "republic" | "colony" | "emirate" | "sultanate" => {
            Sort::Country
        }
        "region" | "province" | "territory" | "state" | "enclave" => Sort::Region,
        "island" | "islands" => Sort::Island,
        "base" | "bases" | "airfield" => Sort::Base,
        _ => return None,
    })
}
