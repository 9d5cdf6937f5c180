//! A report with what tells whether another is of the same.

use std::collections::BTreeMap;

use gazetteer::fold;
use geoparse::{BasingStatus, VisitStatus};
use jiff::{ToSpan, civil::Date};

use super::Report;
use crate::store::{BaseRow, Told, VisitRow, words::word};

/// How far from its publication an undated visit may lie.
const NEWS: i64 = 3;

/// Whether a status says that it is so, that it is not, or neither.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    Yes,
    No,
    /// That it was so, and is not any more.
    Over,
    Neither,
}

/// A report with what tells whether another is of the same.
pub(super) struct Known {
    pub(super) report: Report,
    pub(super) who: Option<String>,
    pub(super) country: Option<String>,
    pub(super) host: Option<String>,
    /// Id and class.
    pub(super) place: Option<(String, String)>,
    pub(super) days: Option<(Date, Date)>,
    pub(super) says: Says,
}

pub(super) fn told_visit(row: &VisitRow, published: &BTreeMap<u32, (Date, Date)>) -> Known {
    let visit = &row.visit;
    let own = visit
        .date
        .as_ref()
        .and_then(|date| own_days(date.from.as_ref(), date.to.as_ref()));
    let says = match visit.status {
        VisitStatus::Occurred | VisitStatus::Ongoing | VisitStatus::Planned => Says::Yes,
        VisitStatus::Cancelled | VisitStatus::Denied => Says::No,
        VisitStatus::Hypothetical => Says::Neither,
    };
    let around = row
        .told
        .document
        .and_then(|document| published.get(&document));
    let days = own.or_else(|| widened(*around?, NEWS));
    told(
        row.id,
        &row.told,
        (&visit.visitor.text, &visit.visitor.country),
        (&visit.host_country, Some(&visit.destination)),
        days,
        word(visit.status),
        says,
    )
}

pub(super) fn told_base(row: &BaseRow, published: &BTreeMap<u32, (Date, Date)>) -> Known {
    let basing = &row.basing;
    let own = basing
        .date
        .as_ref()
        .and_then(|date| own_days(date.from.as_ref(), date.to.as_ref()));
    let says = match basing.status {
        BasingStatus::Present | BasingStatus::Reported => Says::Yes,
        BasingStatus::Denied => Says::No,
        BasingStatus::Withdrawn => Says::Over,
        BasingStatus::Planned | BasingStatus::Building => Says::Neither,
    };
    let around = row
        .told
        .document
        .and_then(|document| published.get(&document).copied());
    told(
        row.id,
        &row.told,
        (&basing.operator.text, &basing.operator.country),
        (&basing.host_country, basing.site.as_ref()),
        own.or(around),
        word(basing.status),
        says,
    )
}

fn told(
    id: u32,
    told: &Told,
    (who, country): (&str, &Option<String>),
    (host, site): (&Option<String>, Option<&geoparse::Site>),
    days: Option<(Date, Date)>,
    status: String,
    says: Says,
) -> Known {
    let place = site.and_then(|site| site.place.as_ref());
    Known {
        who: last_word(who),
        country: country.clone(),
        host: host.clone().or_else(|| place?.country.clone()),
        place: place.map(|place| (place.id.clone(), place.class.clone())),
        days,
        says,
        report: Report {
            id,
            document: told.document_name.clone(),
            who: who.to_owned(),
            place: site.map(|site| site.text.clone()),
            from: days.map(|days| days.0.to_string()),
            to: days.map(|days| days.1.to_string()),
            status,
            sentence: told.sentences.first().cloned(),
        },
    }
}

fn own_days(from: Option<&String>, to: Option<&String>) -> Option<(Date, Date)> {
    let day = |day: Option<&String>| day.and_then(|day| day.parse::<Date>().ok());
    let (from, to) = (day(from), day(to));
    Some((from.or(to)?, to.or(from)?))
}

pub(super) fn widened((from, to): (Date, Date), days: i64) -> Option<(Date, Date)> {
    Some((
        from.checked_sub(days.days()).ok()?,
        to.checked_add(days.days()).ok()?,
    ))
}

/// Names differ by titles and first names, in front.
fn last_word(who: &str) -> Option<String> {
    let folded = fold(who);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .rfind(|word| !word.is_empty())
        .map(str::to_owned)
}
