//! Visits and basings, to and from the tables.

mod columns;
mod read;

use geoparse::{Basing, Span, Visit};
use rusqlite::{Connection, ToSql};

use super::place::Met;
use crate::Evidence;

pub(crate) use columns::{basing_columns, visit_columns};
pub(crate) use read::{BASING, VISIT, read_basing, read_visit};

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
