//! Visits and basings from their rows.

use gazetteer::Place;
use geoparse::{Actor, Basing, Site, Span, Visit, When};

use crate::store::{cells::Cells, words::variant};

/// The columns of visits `r` that [`read_visit`] wants, after those of the places `p` and `o`.
pub(crate) const VISIT: &str = "r.visitor, r.visitor_start, r.visitor_end, r.visitor_country, \
     r.destination, r.destination_start, r.destination_end, r.origin, r.origin_start, r.origin_end, r.origin_assumed, r.host_country, \
     r.date, r.date_start, r.date_end, r.date_from, r.date_to, r.precision, r.status, r.trigger, r.code, r.confidence";

/// The columns of bases `r` that [`read_basing`] wants, after those of the place `p`.
pub(crate) const BASING: &str = "r.operator, r.operator_start, r.operator_end, r.operator_country, \
     r.site, r.site_start, r.site_end, r.host_country, r.force, \
     r.date, r.date_start, r.date_end, r.date_from, r.date_to, r.precision, r.status, r.trigger, r.confidence";

/// A visit; its evidence is in a table of its own.
pub(crate) fn read_visit(row: &mut Cells<'_, '_>) -> rusqlite::Result<Visit> {
    let (at, from) = (row.place()?, row.place()?);
    // In the order of the columns.
    Ok(Visit {
        visitor: actor(row)?,
        destination: Site {
            text: row.take()?,
            span: span(row)?,
            place: at,
        },
        origin: site(row, from)?,
        origin_assumed: row.take()?,
        host_country: row.take()?,
        date: when(row)?,
        status: row.variant()?,
        trigger: row.take()?,
        code: row.take()?,
        evidence: Vec::new(),
        confidence: row.take()?,
    })
}

/// A basing; its evidence is in a table of its own.
pub(crate) fn read_basing(row: &mut Cells<'_, '_>) -> rusqlite::Result<Basing> {
    let at = row.place()?;
    // In the order of the columns.
    Ok(Basing {
        operator: actor(row)?,
        site: site(row, at)?,
        host_country: row.take()?,
        force: row.take()?,
        date: when(row)?,
        status: row.variant()?,
        trigger: row.take()?,
        evidence: Vec::new(),
        confidence: row.take()?,
    })
}

fn actor(row: &mut Cells<'_, '_>) -> rusqlite::Result<Actor> {
    Ok(Actor {
        text: row.take()?,
        span: span(row)?,
        country: row.take()?,
    })
}

fn site(row: &mut Cells<'_, '_>, place: Option<Place>) -> rusqlite::Result<Option<Site>> {
    let (text, span): (Option<String>, _) = (row.take()?, span(row)?);
    Ok(text.map(|text| Site { text, span, place }))
}

fn when(row: &mut Cells<'_, '_>) -> rusqlite::Result<Option<When>> {
    let (text, span): (Option<String>, _) = (row.take()?, span(row)?);
    let (from, to) = (row.take()?, row.take()?);
    let precision: Option<String> = row.take()?;
    let Some(text) = text else {
        return Ok(None);
    };
    Ok(Some(When {
        text,
        span,
        from,
        to,
        precision: variant(precision.unwrap_or_else(|| "day".into()))?,
    }))
}

fn span(row: &mut Cells<'_, '_>) -> rusqlite::Result<Span> {
    let (start, end): (Option<usize>, Option<usize>) = (row.take()?, row.take()?);
    Ok(Span {
        start: start.unwrap_or_default(),
        end: end.unwrap_or_default(),
    })
}
