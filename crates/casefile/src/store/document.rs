//! Documents in the tables.

use geoparse::{Document, Reading};
use rusqlite::{Connection, OptionalExtension};

use super::{CaseError, Period, duplicates, journal::now};

/// The row of an outlet, added where the case did not have it.
pub(crate) fn source(tx: &Connection, name: &str) -> rusqlite::Result<i64> {
    let held = tx
        .query_row("SELECT fid FROM sources WHERE name = ?1", [name], |row| {
            row.get(0)
        })
        .optional()?;
    if let Some(fid) = held {
        return Ok(fid);
    }
    tx.execute("INSERT INTO sources (name) VALUES (?1)", [name])?;
    Ok(tx.last_insert_rowid())
}

/// A free name for a document; else the number of the same document.
pub(crate) fn name(tx: &Connection, document: &Document) -> Result<Result<String, u32>, CaseError> {
    let mut held = tx.prepare_cached("SELECT fid, text = ?2 FROM documents WHERE name = ?1")?;
    let numbered = (2u32..).map(|number| format!("{}-{number}", document.id));
    for name in std::iter::once(document.id.clone()).chain(numbered) {
        let there: Option<(u32, bool)> = held
            .query_row((&name, &document.text), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        match there {
            None => return Ok(Ok(name)),
            Some((fid, true)) => return Ok(Err(fid)),
            Some(_) => {}
        }
    }
    Err(CaseError::SameName(document.id.clone()))
}

/// Adds a document; gives its number.
pub(crate) fn insert(
    tx: &Connection,
    name: &str,
    document: &Document,
    reading: &Reading,
    notice: Option<&str>,
    source: Option<i64>,
) -> Result<u32, CaseError> {
    let days = document.published.as_deref().and_then(Period::of_date);
    let focus = reading
        .focus
        .as_ref()
        .and_then(|focus| serde_json::to_string(focus).ok());
    let mut add = tx.prepare_cached(
        "INSERT INTO documents (name, title, published, published_from, published_to, source, imported, notice, focus, shingles, text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    add.execute((
        name,
        &document.title,
        &document.published,
        days.map(|days| days.0.to_string()),
        days.map(|days| days.1.to_string()),
        source,
        now(),
        notice,
        focus,
        duplicates::signature(&document.text),
        &document.text,
    ))?;
    u32::try_from(tx.last_insert_rowid())
        .map_err(|_| CaseError::Refused("the case is full.".into()))
}
