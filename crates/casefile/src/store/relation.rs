//! Visits and basings, to and from the tables.

use geoparse::{Actor, Basing, Site, Span, Visit, When};
use rusqlite::{Connection, Row, ToSql};

use super::{
    geometry,
    place::{self, Met},
    words::{variant, word},
};
use crate::Evidence;

/// Columns with their values.
pub(crate) type Named<'v> = Vec<(&'static str, Box<dyn ToSql + 'v>)>;

/// Adds a visit and its evidence; gives its row.
pub(crate) fn add_visit(
    conn: &Connection,
    document: Option<u32>,
    visit: &Visit,
    evidence: Option<&Evidence<'_>>,
    met: &mut Met,
) -> rusqlite::Result<i64> {
    let mut columns = visit_columns(conn, visit, met)?;
    columns.push(("document", Box::new(document)));
    let fid = insert(conn, "visits", &columns)?;
    cite(conn, ("visit", fid), document, &visit.evidence, evidence)?;
    Ok(fid)
}

/// Adds a basing and its evidence; gives its row.
pub(crate) fn add_basing(
    conn: &Connection,
    document: Option<u32>,
    basing: &Basing,
    evidence: Option<&Evidence<'_>>,
    met: &mut Met,
) -> rusqlite::Result<i64> {
    let mut columns = basing_columns(conn, basing, met)?;
    columns.push(("document", Box::new(document)));
    let fid = insert(conn, "bases", &columns)?;
    cite(conn, ("base", fid), document, &basing.evidence, evidence)?;
    Ok(fid)
}

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

fn insert(conn: &Connection, table: &str, columns: &Named<'_>) -> rusqlite::Result<i64> {
    let names: Vec<_> = columns
        .iter()
        .map(|(name, _)| format!("\"{name}\""))
        .collect();
    let marks = vec!["?"; names.len()].join(", ");
    let sql = format!(
        "INSERT INTO {table} ({}) VALUES ({marks})",
        names.join(", ")
    );
    let values = columns.iter().map(|(_, value)| value.as_ref());
    conn.prepare_cached(&sql)?
        .insert(rusqlite::params_from_iter(values))
}

/// Replaces what the row of a relation holds.
pub(crate) fn update(
    conn: &Connection,
    table: &str,
    fid: u32,
    columns: &Named<'_>,
) -> rusqlite::Result<usize> {
    let names: Vec<_> = columns
        .iter()
        .map(|(name, _)| format!("\"{name}\" = ?"))
        .collect();
    let sql = format!("UPDATE {table} SET {} WHERE fid = {fid}", names.join(", "));
    let values = columns.iter().map(|(_, value)| value.as_ref());
    conn.prepare_cached(&sql)?
        .execute(rusqlite::params_from_iter(values))
}

/// Adds the sentences that state a relation, the best first.
pub(crate) fn cite(
    conn: &Connection,
    (column, fid): (&str, i64),
    document: Option<u32>,
    spans: &[Span],
    evidence: Option<&Evidence<'_>>,
) -> rusqlite::Result<()> {
    let sql = format!(
        "INSERT INTO evidence (document, {column}, rank, span_start, span_end, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
    );
    let mut add = conn.prepare_cached(&sql)?;
    for (rank, span) in spans.iter().enumerate() {
        let text = evidence
            .map(|evidence| evidence.quote(*span))
            .unwrap_or_default();
        add.execute((document, fid, rank, span.start, span.end, text))?;
    }
    Ok(())
}

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
