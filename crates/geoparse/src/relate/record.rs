//! What was found, in the shape in which it is told.

use super::basing::Stay;
use super::merge::{Merged, outlook};
use super::page::Page;
use super::visit::Trip;
use crate::date::Outlook;
use crate::{Basing, BasingStatus, Site, Span, Visit, When};
use gazetteer::Place;
use std::collections::HashSet;
use std::ops::Range;

/// Waters so small that they are some country's.
const BAYS: [&str; 5] = ["BAY", "BAYS", "COVE", "HBR", "ANCH"];

/// From this confidence on a place needs no other of its country beside it.
const LIKELY: f64 = 0.6;

/// A visit. The seat of the visitor's government stands in for an origin that the text does not tell.
pub(crate) fn visit(
    page: &Page<'_>,
    merged: Merged<Trip>,
    capital: &dyn Fn(&str) -> Option<Place>,
) -> Visit {
    let evidence = evidence(page, &merged.evidence);
    let trip = merged.best;
    let stated = trip.origin.and_then(|origin| site(page, origin));
    let assumed = || {
        let place = capital(trip.who.country.as_deref()?)?;
        Some(Site {
            text: trip.who.text.clone(),
            span: trip.who.span,
            place: Some(place),
        })
    };
    let origin_assumed = stated.is_none();
    let destination = site(page, trip.goal).unwrap_or_else(|| Site {
        text: String::new(),
        span: page.text.span(&trip.trigger),
        place: None,
    });
    let origin = stated.or_else(assumed);
    Visit {
        origin_assumed: origin_assumed && origin.is_some(),
        origin,
        host_country: trip.host.or_else(|| spoken_of(page, Some(&destination))),
        date: date(page, trip.date, outlook(trip.status)),
        visitor: trip.who,
        status: trip.status,
        trigger: page.text.slice(&trip.trigger).to_owned(),
        code: trip.code,
        evidence,
        destination,
        confidence: trip.certainty,
    }
}

/// A basing.
pub(crate) fn basing(page: &Page<'_>, merged: Merged<Stay>) -> Basing {
    let evidence = evidence(page, &merged.evidence);
    let stay = merged.best;
    let place = stay.site.and_then(|spot| site(page, spot));
    let ahead = matches!(stay.status, BasingStatus::Planned | BasingStatus::Building);
    let user = stay.operator.country.as_deref();
    let sure = stay.site.is_some_and(|site| is_borne_out(page, site));
    let told = || around(page, stay.site?, user, sure);
    let about = || spoken_of(page, place.as_ref()).filter(|host| Some(host.as_str()) != user);
    let host = stay.host.clone().filter(|_| sure);
    let host = host.or_else(about).or_else(told).or(stay.host);
    Basing {
        host_country: host,
        site: place,
        force: stay.force,
        date: date(
            page,
            stay.date,
            if ahead {
                Outlook::Future
            } else {
                Outlook::Past
            },
        ),
        operator: stay.operator,
        status: stay.status,
        trigger: page.text.slice(&stay.trigger).to_owned(),
        evidence,
        confidence: stay.certainty,
    }
}

/// Whether a place is what its name most likely means, or another place of its country is named. Only towns and
/// districts share their names with others all over the world.
fn is_borne_out(page: &Page<'_>, site: usize) -> bool {
    let mention = page.spots.get(site).and_then(|spot| page.mention(spot));
    let Some((mention, place)) = mention.and_then(|it| Some((it, it.place.as_ref()?))) else {
        return true;
    };
    let mut others = page
        .mentions
        .iter()
        .filter_map(|other| other.place.as_ref());
    mention.confidence >= LIKELY
        || place.country.is_none()
        || !matches!(place.class.as_str(), "P" | "A")
        || others.any(|other| other.country == place.country && other.id != place.id)
}

/// The country of a place that nobody knows, that nothing else bears out, or of a bay, by what its sentence or the one before
/// names beside the user; `sure` says that something else bears it out.
fn around(page: &Page<'_>, site: usize, user: Option<&str>, sure: bool) -> Option<String> {
    let spot = page.spots.get(site)?;
    let place = page.place(spot);
    let bay = place.is_some_and(|place| BAYS.contains(&place.feature.as_str()));
    if place.is_some() && !bay && sure {
        return None;
    }
    let sentence = page.sentence(spot.tokens.start);
    let before = sentence
        .start
        .checked_sub(1)
        .map(|at| page.sentence(at).start);
    let near = |reach: Range<usize>, any: bool| {
        let spots = page.spots_in(reach).map(|(_, spot)| spot);
        let others = spots.filter(|other| other.tokens != spot.tokens && !page.is_demonym(other));
        let countries = others.filter_map(|other| {
            let country = page.place(other)?.country.as_deref()?;
            let apart = other.tokens.start.abs_diff(spot.tokens.start);
            (any || Some(country) != user).then_some((apart, country))
        });
        countries.min().map(|(_, country)| country.to_owned())
    };
    match near(sentence.clone(), true) {
        Some(country) => (Some(country.as_str()) != user).then_some(country),
        None => near(before?..sentence.start, false),
    }
}

/// A place that nobody knows is taken to lie in the country that the document is about.
fn spoken_of(page: &Page<'_>, site: Option<&Site>) -> Option<String> {
    let unknown = site.is_some_and(|site| site.place.is_none());
    page.focus
        .filter(|_| unknown)
        .map(|focus| focus.country.clone())
}

fn site(page: &Page<'_>, spot: usize) -> Option<Site> {
    let mention = page.mention(page.spots.get(spot)?)?;
    Some(Site {
        text: mention.text.clone(),
        span: mention.span,
        place: mention.place.clone(),
    })
}

fn date(page: &Page<'_>, date: Option<usize>, outlook: Outlook) -> Option<When> {
    let dated = page.dates.get(date?)?;
    Some(dated.when(page.text, page.published, outlook))
}

/// The sentences of some tokens, each once, in their order.
fn evidence(page: &Page<'_>, tokens: &[usize]) -> Vec<Span> {
    let mut seen = HashSet::new();
    let spans = tokens.iter().map(|at| page.text.span(&page.sentence(*at)));
    spans.filter(|span| seen.insert(*span)).collect()
}
