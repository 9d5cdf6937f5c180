//! One relation a fact: what several clauses tell of the same trip or stay, put together with all their evidence.

use super::basing::Stay;
use super::page::Page;
use super::visit::{Trip, is_of_the_day};
use crate::date::Outlook;
use crate::frames::{Sort, Words};
use crate::{BasingStatus, VisitStatus};
use gazetteer::Place;
use jiff::civil::Date;

/// Places so close (kilometres) are one town.
const SAME_TOWN_KM: f64 = 30.0;

/// Clauses about one place whose dates lie no more days apart tell of one trip ...
const SAME_DAYS: i32 = 3;

/// ... and so do those about a country and a place in it.
const TRIP_DAYS: i32 = 14;

/// A stay told of a whole country is that at a place named in it so few sentences away.
const NEAR_SENTENCES: usize = 2;

/// A relation with the clauses that tell it, the best first.
#[derive(Clone, Debug)]
pub(crate) struct Merged<T> {
    pub(crate) best: T,
    /// Tokens in the sentences that state it, the best first.
    pub(crate) evidence: Vec<usize>,
}

impl<T: Clone> Merged<T> {
    fn new(one: &T, at: usize) -> Self {
        Self {
            best: one.clone(),
            evidence: vec![at],
        }
    }
}

/// The trips of a document, each once.
pub(crate) fn trips(page: &Page<'_>, mut trips: Vec<Trip>) -> Vec<Merged<Trip>> {
    // The most specific first, so that trips to a whole country find the place in it.
    trips.sort_by_key(|trip| {
        (
            std::cmp::Reverse(fineness(
                page.spots.get(trip.goal).and_then(|spot| page.place(spot)),
            )),
            trip.trigger.start,
        )
    });
    let mut merged: Vec<Merged<Trip>> = Vec::new();
    for trip in &trips {
        let mut fitting: Vec<&mut Merged<Trip>> = merged
            .iter_mut()
            .filter(|held| is_same_trip(page, &held.best, trip))
            .collect();
        fitting.sort_by_key(|held| held.best.trigger.start.abs_diff(trip.trigger.start));
        match fitting.into_iter().next() {
            Some(held) => absorb(page, held, trip),
            None => merged.push(Merged::new(trip, trip.trigger.start)),
        }
    }
    merged.sort_by_key(|held| held.best.trigger.start);
    await_next_leg(page, &mut merged);
    merged
}

/// `walked through Kyiv on Monday; he goes on to Warsaw this evening`: who is still to go on is there on that day.
fn await_next_leg(page: &Page<'_>, trips: &mut [Merged<Trip>]) {
    let onward = |trip: &Trip| {
        trip.status == VisitStatus::Planned
            && (trip.trigger.start..=trip.trigger.end).any(|at| page.is(Words::Onward, at))
    };
    for next in 0..trips.len() {
        let Some((leg, visitor)) = trips
            .get(next)
            .filter(|held| onward(&held.best))
            .map(|held| (held.best.trigger.start, held.best.visitor))
        else {
            continue;
        };
        let today = |trip: &Trip| {
            let dated = trip.date.and_then(|date| page.dates.get(date));
            dated.is_some_and(|dated| is_of_the_day(page, dated))
        };
        let last = trips.iter_mut().rfind(|held| {
            held.best.visitor == visitor
                && held.best.trigger.start < leg
                && held.best.status == VisitStatus::Occurred
        });
        if let Some(held) = last.filter(|held| today(&held.best)) {
            held.best.status = VisitStatus::Ongoing;
        }
    }
}

/// How finely a place is named, a country least.
fn fineness(place: Option<&Place>) -> u8 {
    match place {
        Some(place) if place.feature.starts_with("PCL") || place.country.is_none() => 1,
        Some(place) if is_region(place) || place.class == "A" => 2,
        Some(place) if is_seat(place) => 3,
        Some(place) if place.class == "P" => 4,
        Some(_) => 5,
        // Nobody knows it, but it is no country.
        None => 6,
    }
}

fn is_region(place: &Place) -> bool {
    matches!(place.class.as_str(), "T" | "H")
        || place.class == "L" && place.feature.starts_with("RGN")
}

fn is_same_trip(page: &Page<'_>, held: &Trip, new: &Trip) -> bool {
    let place = |trip: &Trip| page.spots.get(trip.goal).and_then(|spot| page.place(spot));
    if held.visitor != new.visitor || !together(held.status, new.status) {
        return false;
    }
    match (place(held), place(new)) {
        (Some(one), Some(other)) if one.id == other.id => !apart(page, held, new, SAME_DAYS),
        (Some(one), Some(other)) => {
            (lies_in(one, other) || is_beside(one, other)) && !apart(page, held, new, TRIP_DAYS)
        }
        // A place that nobody knows lies in the country that the text tells of beside it.
        (None, Some(country)) if country.feature.starts_with("PCL") => {
            held.host.is_none()
                && sentences_between(page, held.trigger.start, new.trigger.start) <= 1
        }
        _ => held.goal == new.goal || same_words(page, held.goal, new.goal),
    }
}

/// Whether two places are written alike.
fn same_words(page: &Page<'_>, one: usize, other: usize) -> bool {
    let words = |spot: usize| {
        page.spots
            .get(spot)
            .map(|spot| page.text.folded(&spot.tokens))
    };
    words(one) == words(other)
}

/// Whether the first place lies in the second, a country or a part of one.
fn lies_in(inner: &Place, outer: &Place) -> bool {
    let same = outer.country.is_some() && inner.country == outer.country;
    let whole = outer.feature.starts_with("PCL")
        || is_region(outer)
        || outer.feature == "ADM1" && inner.admin1.as_deref() == Some(&outer.name);
    same && whole && fineness(Some(inner)) > fineness(Some(outer))
}

/// Whether the second is a seat of government in the town that is the first, or the town around the first, a base.
fn is_beside(one: &Place, other: &Place) -> bool {
    let base = matches!(one.class.as_str(), "S" | "L" | "R")
        && !is_seat(one)
        && other.class == "P"
        && other.feature != "PPLC";
    let seat = is_seat(other) && one.class == "P";
    (base || seat) && km(one, other) <= SAME_TOWN_KM
}

fn is_seat(place: &Place) -> bool {
    matches!(place.feature.as_str(), "GOVL" | "PAL")
}

/// Great-circle kilometres.
fn km(one: &Place, other: &Place) -> f64 {
    gazetteer::globe::km(one.lon, one.lat, other.lon, other.lat)
}

/// What was and what is to come are two trips.
fn together(one: VisitStatus, other: VisitStatus) -> bool {
    let ahead = |status| {
        matches!(
            status,
            VisitStatus::Planned | VisitStatus::Hypothetical | VisitStatus::Cancelled
        )
    };
    let denied = |status| status == VisitStatus::Denied;
    ahead(one) == ahead(other) && (denied(one) == denied(other) || denied(one) || denied(other))
}

/// Whether so many days lie between the dates of two clauses that they tell of two trips.
fn apart(page: &Page<'_>, one: &Trip, other: &Trip, days: i32) -> bool {
    let span = |trip: &Trip| -> Option<(Date, Date)> {
        let dated = page.dates.get(trip.date?)?;
        let when = dated.when(page.text, page.published, outlook(trip.status));
        Some((when.from?.parse().ok()?, when.to?.parse().ok()?))
    };
    match (span(one), span(other)) {
        (Some(a), Some(b)) => (b.0 - a.1).get_days().max((a.0 - b.1).get_days()) > days,
        _ => false,
    }
}

/// Which way a status looks.
pub(crate) fn outlook(status: VisitStatus) -> Outlook {
    match status {
        VisitStatus::Planned | VisitStatus::Hypothetical | VisitStatus::Cancelled => {
            Outlook::Future
        }
        _ => Outlook::Past,
    }
}

fn absorb(page: &Page<'_>, held: &mut Merged<Trip>, new: &Trip) {
    let rank = |status| match status {
        VisitStatus::Hypothetical => 0,
        VisitStatus::Planned => 1,
        VisitStatus::Occurred => 2,
        VisitStatus::Ongoing => 3,
        VisitStatus::Cancelled => 4,
        VisitStatus::Denied => 5,
    };
    let finer = |trip: &Trip| fineness(page.spots.get(trip.goal).and_then(|spot| page.place(spot)));
    let status = if rank(new.status) > rank(held.best.status) {
        new.status
    } else {
        held.best.status
    };
    let (date, origin) = (held.best.date.or(new.date), held.best.origin.or(new.origin));
    let equal = finer(new) == finer(&held.best);
    if equal && new.certainty > held.best.certainty {
        held.best = new.clone();
        held.evidence.insert(0, new.trigger.start);
    } else {
        held.evidence.push(new.trigger.start);
    }
    held.best.host = held.best.host.take().or_else(|| new.host.clone());
    held.best.date = held.best.date.or(date);
    held.best.origin = held.best.origin.or(origin);
    held.best.status = status;
}

/// The stays of a document, each once.
pub(crate) fn stays(page: &Page<'_>, mut stays: Vec<Stay>) -> Vec<Merged<Stay>> {
    stays.sort_by_key(|stay| {
        (
            std::cmp::Reverse(fineness(site(page, stay))),
            stay.trigger.start,
        )
    });
    let mut merged: Vec<Merged<Stay>> = Vec::new();
    for stay in &stays {
        let fits = merged
            .iter_mut()
            .filter(|held| is_same_stay(page, &held.best, stay));
        let nearest = fits.min_by_key(|held| held.best.trigger.start.abs_diff(stay.trigger.start));
        match nearest {
            Some(held) => {
                let better = stay.certainty > held.best.certainty
                    && fineness(site(page, stay)) == fineness(site(page, &held.best));
                if better {
                    held.best = stay.clone();
                    held.evidence.insert(0, stay.trigger.start);
                } else {
                    held.evidence.push(stay.trigger.start);
                }
            }
            None => merged.push(Merged::new(stay, stay.trigger.start)),
        }
    }
    merged.sort_by_key(|held| held.best.trigger.start);
    merged
}

fn site<'a>(page: &Page<'a>, stay: &Stay) -> Option<&'a Place> {
    page.place(page.spots.get(stay.site?)?)
}

fn is_same_stay(page: &Page<'_>, held: &Stay, new: &Stay) -> bool {
    let building = |status| matches!(status, BasingStatus::Building | BasingStatus::Planned);
    let status = held.status == new.status || building(held.status) && building(new.status);
    if held.operator.country != new.operator.country || !status {
        return false;
    }
    // `bases at Kidal and Tessalit`: places of one list are several, though one lies in the other.
    let listed = held.trigger == new.trigger && held.site != new.site;
    match (site(page, held), site(page, new)) {
        (Some(one), Some(other)) if one.id == other.id => true,
        _ if listed => false,
        (Some(one), Some(other)) => {
            let near =
                sentences_between(page, held.trigger.start, new.trigger.start) <= NEAR_SENTENCES;
            // Soldiers in the country are not its aircraft at one base.
            let flown = |stay: &Stay| matches!(stay.sort, Sort::Craft | Sort::Ship | Sort::System);
            let base = |stay: &Stay| matches!(stay.sort, Sort::Base | Sort::Compound);
            let alike = base(held) || base(new) || flown(held) == flown(new);
            lies_in(one, other) && near && alike
        }
        _ => held.site == new.site && held.host == new.host,
    }
}

/// How many sentences one token stands before another.
fn sentences_between(page: &Page<'_>, one: usize, other: usize) -> usize {
    let (first, last) = (one.min(other), one.max(other));
    let mut at = page.sentence(first).end;
    let mut count = 0;
    while at <= last && count <= NEAR_SENTENCES {
        count += 1;
        at = page.sentence(at).end.max(at + 1);
    }
    count
}
