//! What the rows of visits and basings hold.

use geoparse::{Basing, Site, Visit, When};
use rusqlite::Connection;

use super::Named;
use crate::store::{geometry, place::Met, words::word};

/// What the row of a visit holds.
pub(crate) fn visit_columns<'v>(
    conn: &Connection,
    visit: &'v Visit,
    met: &mut Met,
) -> rusqlite::Result<Named<'v>> {
    let Visit {
        visitor,
        destination,
        origin,
        ..
    } = visit;
    let mut columns: Named<'v> = vec![
        ("visitor", Box::new(&visitor.text)),
        ("visitor_start", Box::new(visitor.span.start)),
        ("visitor_end", Box::new(visitor.span.end)),
        ("visitor_country", Box::new(&visitor.country)),
        ("destination", Box::new(&destination.text)),
        ("destination_start", Box::new(destination.span.start)),
        ("destination_end", Box::new(destination.span.end)),
        ("place", Box::new(row_of(conn, Some(destination), met)?)),
        ("geom", Box::new(point_of(Some(destination)))),
        ("origin", Box::new(origin.as_ref().map(|site| &site.text))),
        (
            "origin_start",
            Box::new(origin.as_ref().map(|site| site.span.start)),
        ),
        (
            "origin_end",
            Box::new(origin.as_ref().map(|site| site.span.end)),
        ),
        (
            "origin_place",
            Box::new(row_of(conn, origin.as_ref(), met)?),
        ),
        ("origin_assumed", Box::new(visit.origin_assumed)),
        ("host_country", Box::new(&visit.host_country)),
        ("status", Box::new(word(visit.status))),
        ("trigger", Box::new(&visit.trigger)),
        ("code", Box::new(&visit.code)),
        ("confidence", Box::new(visit.confidence)),
    ];
    columns.extend(when_columns(visit.date.as_ref()));
    Ok(columns)
}

/// What the row of a basing holds.
pub(crate) fn basing_columns<'v>(
    conn: &Connection,
    basing: &'v Basing,
    met: &mut Met,
) -> rusqlite::Result<Named<'v>> {
    let Basing { operator, site, .. } = basing;
    let mut columns: Named<'v> = vec![
        ("operator", Box::new(&operator.text)),
        ("operator_start", Box::new(operator.span.start)),
        ("operator_end", Box::new(operator.span.end)),
        ("operator_country", Box::new(&operator.country)),
        ("site", Box::new(site.as_ref().map(|site| &site.text))),
        (
            "site_start",
            Box::new(site.as_ref().map(|site| site.span.start)),
        ),
        (
            "site_end",
            Box::new(site.as_ref().map(|site| site.span.end)),
        ),
        ("place", Box::new(row_of(conn, site.as_ref(), met)?)),
        ("geom", Box::new(point_of(site.as_ref()))),
        ("host_country", Box::new(&basing.host_country)),
        ("force", Box::new(&basing.force)),
        ("status", Box::new(word(basing.status))),
        ("trigger", Box::new(&basing.trigger)),
        ("confidence", Box::new(basing.confidence)),
    ];
    columns.extend(when_columns(basing.date.as_ref()));
    Ok(columns)
}

fn when_columns(date: Option<&When>) -> Named<'_> {
    vec![
        ("date", Box::new(date.map(|date| &date.text))),
        ("date_start", Box::new(date.map(|date| date.span.start))),
        ("date_end", Box::new(date.map(|date| date.span.end))),
        (
            "date_from",
            Box::new(date.and_then(|date| date.from.as_ref())),
        ),
        ("date_to", Box::new(date.and_then(|date| date.to.as_ref()))),
        ("precision", Box::new(date.map(|date| word(date.precision)))),
    ]
}

fn row_of(conn: &Connection, site: Option<&Site>, met: &mut Met) -> rusqlite::Result<Option<i64>> {
    site.and_then(|site| site.place.as_ref())
        .map(|place| met.row(conn, place))
        .transpose()
}

fn point_of(site: Option<&Site>) -> Option<Vec<u8>> {
    let place = site?.place.as_ref()?;
    Some(geometry::point(place.lon, place.lat))
}
