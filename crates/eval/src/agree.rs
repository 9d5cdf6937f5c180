//! When a relation that was read is the one that was marked.

use gazetteer::globe;
use geoparse::{Actor, Basing, Site, Span, Visit, When};

use crate::{GoldActor, GoldBasing, GoldDate, GoldSite, GoldVisit};

/// A longer span does not agree with all that it contains.
const LONGEST_AROUND: usize = 60;

/// Kilometres within which two sites agree, ...
const SITE_KM: f64 = 50.0;

/// ... and where the one that was read is as large as a region.
const REGION_KM: f64 = 300.0;

/// A visit agrees when the visitor does, by words or country, and destination, host country and evidence do.
pub(crate) fn visits(gold: &GoldVisit, read: &Visit) -> bool {
    let words = spans(
        gold.visitor.text.as_deref(),
        gold.visitor.span,
        &read.visitor.text,
        read.visitor.span,
    );
    let who = words || gold.visitor.country.is_some() && countries(&gold.visitor, &read.visitor);
    who && gold.host_country == read.host_country
        && sites(
            Some(&gold.destination),
            Some(&read.destination),
            gold.host_country.as_deref(),
        )
        && overlap(gold.evidence, read.evidence.first())
}

/// A basing agrees when operator, host country, site and evidence do.
pub(crate) fn basings(gold: &GoldBasing, read: &Basing) -> bool {
    countries(&gold.operator, &read.operator)
        && gold.host_country == read.host_country
        && sites(
            gold.site.as_ref(),
            read.site.as_ref(),
            gold.host_country.as_deref(),
        )
        && overlap(gold.evidence, read.evidence.first())
}

/// Whether a date is right; none where the mark gives no day.
pub(crate) fn dates(gold: Option<&GoldDate>, read: Option<&When>) -> Option<bool> {
    let gold = gold.filter(|date| date.from.is_some() || date.to.is_some())?;
    let day = |date: Option<&String>| date.map(|day| day.chars().take(10).collect::<String>());
    let from = day(gold.from.as_ref()) == day(read.and_then(|date| date.from.as_ref()));
    let to = day(gold.to.as_ref()) == day(read.and_then(|date| date.to.as_ref()));
    Some(from && to)
}

fn countries(gold: &GoldActor, read: &Actor) -> bool {
    filled(gold.country.as_deref()) == filled(read.country.as_deref())
}

fn filled(country: Option<&str>) -> Option<&str> {
    country.filter(|code| !code.is_empty())
}

fn overlap(gold: Span, read: Option<&Span>) -> bool {
    read.is_some_and(|read| gold.start < read.end && read.start < gold.end)
}

/// Two spans agree when their words are the same, when one holds the other and is not too long, or when they share half.
fn spans(gold_text: Option<&str>, gold: Option<Span>, read_text: &str, read: Span) -> bool {
    if gold_text.is_some_and(|text| !text.is_empty() && text == read_text) {
        return true;
    }
    let Some(gold) = gold else { return false };
    let both = gold
        .end
        .min(read.end)
        .saturating_sub(gold.start.max(read.start));
    let (first, second) = (gold.end - gold.start, read.end - read.start);
    let (long, short) = (first.max(second), first.min(second));
    both > 0 && (both == short && long <= LONGEST_AROUND || 2 * both >= long + short - both)
}

/// Two sites agree when their spans do, when they are the same country, or when they lie near each other.
fn sites(gold: Option<&GoldSite>, read: Option<&Site>, host: Option<&str>) -> bool {
    let (Some(gold), Some(read)) = (gold, read) else {
        return gold.is_none() && read.is_none();
    };
    if spans(gold.text.as_deref(), gold.span, &read.text, read.span) {
        return true;
    }
    let Some(place) = read.place.as_ref() else {
        return false;
    };
    let reach = if matches!(place.class.as_str(), "A" | "L") {
        REGION_KM
    } else {
        SITE_KM
    };
    let near = gold
        .lon
        .zip(gold.lat)
        .is_some_and(|(lon, lat)| globe::km(lon, lat, place.lon, place.lat) <= reach);
    place.feature.starts_with("PCL") && place.country.as_deref() == host || near
}
