//! What was found, in the shape in which it is told.

use super::basing::Stay;
use super::merge::{Merged, outlook};
use super::page::Page;
use super::visit::Trip;
use crate::date::Outlook;
use crate::{Basing, BasingStatus, Site, Span, Visit, When};
use gazetteer::Place;
use std::collections::HashSet;

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
    Basing {
        host_country: stay.host.or_else(|| spoken_of(page, place.as_ref())),
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
