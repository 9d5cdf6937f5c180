//! Visits and basings from their rows.

use geoparse::{Actor, Basing, Site, Span, Visit, When};
use rusqlite::Row;

use crate::store::{place, words::variant};

/// The visit of a row that has the columns of its table by their names, those of its place from `place` on and those of
/// its origin from `origin` on; its evidence is in a table of its own.
pub(crate) fn read_visit(row: &Row<'_>, place: usize, origin: usize) -> rusqlite::Result<Visit> {
    let from: Option<String> = row.get("origin")?;
    let origin = from
        .map(|text| site(row, text, "origin", origin))
        .transpose()?;
    Ok(Visit {
        visitor: actor(row, "visitor")?,
        destination: site(row, row.get("destination")?, "destination", place)?,
        origin,
        origin_assumed: row.get("origin_assumed")?,
        host_country: row.get("host_country")?,
        date: when(row)?,
        status: variant(row.get("status")?)?,
        trigger: row.get("trigger")?,
        code: row.get("code")?,
        evidence: Vec::new(),
        confidence: row.get("confidence")?,
    })
}

/// The basing of such a row.
pub(crate) fn read_basing(row: &Row<'_>, place: usize) -> rusqlite::Result<Basing> {
    let at: Option<String> = row.get("site")?;
    Ok(Basing {
        operator: actor(row, "operator")?,
        site: at.map(|text| site(row, text, "site", place)).transpose()?,
        host_country: row.get("host_country")?,
        force: row.get("force")?,
        date: when(row)?,
        status: variant(row.get("status")?)?,
        trigger: row.get("trigger")?,
        evidence: Vec::new(),
        confidence: row.get("confidence")?,
    })
}

fn actor(row: &Row<'_>, name: &str) -> rusqlite::Result<Actor> {
    Ok(Actor {
        text: row.get(name)?,
        span: span(row, name)?,
        country: row.get(format!("{name}_country").as_str())?,
    })
}

fn site(row: &Row<'_>, text: String, name: &str, at: usize) -> rusqlite::Result<Site> {
    Ok(Site {
        text,
        span: span(row, name)?,
        place: place::read(row, at)?,
    })
}

fn when(row: &Row<'_>) -> rusqlite::Result<Option<When>> {
    let Some(text) = row.get::<_, Option<String>>("date")? else {
        return Ok(None);
    };
    let precision: Option<String> = row.get("precision")?;
    Ok(Some(When {
        text,
        span: span(row, "date")?,
        from: row.get("date_from")?,
        to: row.get("date_to")?,
        precision: variant(precision.unwrap_or_else(|| "day".into()))?,
    }))
}

fn span(row: &Row<'_>, name: &str) -> rusqlite::Result<Span> {
    let end = |end| row.get::<_, Option<usize>>(format!("{name}_{end}").as_str());
    Ok(Span {
        start: end("start")?.unwrap_or_default(),
        end: end("end")?.unwrap_or_default(),
    })
}
