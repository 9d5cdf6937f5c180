//! Notes, tags, and what is said of documents.

use rusqlite::{Connection, OptionalExtension};

use super::Target;
use crate::store::{CaseError, Period, document as documents, place};

/// Table, row, and words for it.
fn row(tx: &Connection, on: &Target) -> Result<(&'static str, i64, String), CaseError> {
    let (table, fid, what) = match on {
        Target::Document(id) => ("documents", i64::from(*id), "document"),
        Target::Mention(id) => ("mentions", i64::from(*id), "mention"),
        Target::Visit(id) => ("visits", i64::from(*id), "visit"),
        Target::Basing(id) => ("bases", i64::from(*id), "basing"),
        Target::Place(id) => {
            let fid = place::find(tx, id)?.ok_or_else(|| CaseError::no_such("place", id))?;
            ("places", fid, "place")
        }
    };
    let there = tx.query_row(
        &format!("SELECT 1 FROM {table} WHERE fid = ?1"),
        [fid],
        |_| Ok(()),
    );
    match there.optional()? {
        Some(()) => Ok((table, fid, format!("{what} {fid}"))),
        None => Err(CaseError::no_such(what, fid)),
    }
}

/// Writes a note.
pub(super) fn note(tx: &Connection, on: &Target, note: &str) -> Result<String, CaseError> {
    let (table, fid, what) = row(tx, on)?;
    let note = Some(note.trim()).filter(|note| !note.is_empty());
    tx.execute(
        &format!("UPDATE {table} SET notes = ?1 WHERE fid = ?2 AND notes IS NOT ?1"),
        (note, fid),
    )?;
    Ok(match note {
        Some(_) => format!("noted on {what}"),
        None => format!("removed the note on {what}"),
    })
}

/// Adds a tag, or takes it away.
pub(super) fn tag(tx: &Connection, on: &Target, tag: &str, add: bool) -> Result<String, CaseError> {
    let tag = tag.trim();
    if tag.is_empty() || tag.contains(',') {
        return Err(CaseError::Refused(format!(
            "“{tag}” is no tag: give some words without a comma."
        )));
    }
    let (table, fid, what) = row(tx, on)?;
    let held: Option<String> = tx.query_row(
        &format!("SELECT tags FROM {table} WHERE fid = ?1"),
        [fid],
        |row| row.get(0),
    )?;
    let held = held.unwrap_or_default();
    let mut tags: Vec<&str> = held
        .split(',')
        .map(str::trim)
        .filter(|other| !other.is_empty() && *other != tag)
        .collect();
    if add {
        tags.push(tag);
    }
    let tags = Some(tags.join(",")).filter(|tags| !tags.is_empty());
    tx.execute(
        &format!("UPDATE {table} SET tags = ?1 WHERE fid = ?2 AND tags IS NOT ?1"),
        (tags, fid),
    )?;
    Ok(if add {
        format!("tagged {what} “{tag}”")
    } else {
        format!("took the tag “{tag}” from {what}")
    })
}

/// Says of a document what it does not say itself.
pub(super) fn describe(
    tx: &Connection,
    document: u32,
    title: Option<&str>,
    published: Option<&str>,
    source: Option<&str>,
) -> Result<String, CaseError> {
    let days = published
        .map(|date| {
            crate::import::published(date).map_err(|error| CaseError::Refused(format!("{error}.")))
        })
        .transpose()?;
    let days = days.as_deref().and_then(Period::of_date);
    let source = source.map(|name| documents::source(tx, name)).transpose()?;
    let changed = tx.execute(
        "UPDATE documents SET title = ?1, published = ?2, published_from = ?3, published_to = ?4, source = ?5 WHERE fid = ?6",
        (title, published, days.map(|days| days.0.to_string()), days.map(|days| days.1.to_string()), source, document),
    )?;
    match changed {
        0 => Err(CaseError::no_such("document", document)),
        _ => Ok(format!("described document {document}")),
    }
}

/// Removes a document with all that was read in it; its places stay.
pub(super) fn remove_document(tx: &Connection, document: u32) -> Result<String, CaseError> {
    tx.execute(
        "DELETE FROM evidence WHERE document = ?1 OR visit IN (SELECT fid FROM visits WHERE document = ?1)
         OR base IN (SELECT fid FROM bases WHERE document = ?1)",
        [document],
    )?;
    for table in ["visits", "bases", "mentions"] {
        tx.execute(
            &format!("DELETE FROM {table} WHERE document = ?1"),
            [document],
        )?;
    }
    match tx.execute("DELETE FROM documents WHERE fid = ?1", [document])? {
        0 => Err(CaseError::no_such("document", document)),
        _ => Ok(format!("removed document {document}")),
    }
}
