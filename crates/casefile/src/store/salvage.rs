//! What is readable of a damaged case.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, Rows, params_from_iter, types::Value};

use super::{
    CaseError, CaseFile, WhyReadOnly,
    identity::Identity,
    open::prepare,
    triggers::{JOURNALED, columns},
};

impl CaseFile {
    /// Opens what is readable of a damaged case, copied into memory, to look at; `damage` is what was found.
    ///
    /// # Errors
    /// `damage`, when nothing can be read at all.
    pub(super) fn salvage(path: &Path, damage: &CaseError) -> Result<Self, CaseError> {
        let nothing = || CaseError::Damaged(format!("{}: {damage}", path.display()));
        let mut case = Self::unsaved()?;
        let counts = broken(path)
            .and_then(|from| copy(&from, &mut case.conn))
            .map_err(|_| nothing())?;
        if counts.iter().all(|(_, rows)| *rows == 0) {
            return Err(nothing());
        }
        let counts: Vec<_> = counts
            .iter()
            .map(|(table, rows)| format!("{rows} {table}"))
            .collect();
        case.read_only = Some(WhyReadOnly::Damaged(counts.join(", ")));
        case.path = Some(path.to_owned());
        case.identity = Identity::of(path);
        Ok(case)
    }
}

/// A connection to a damaged file that reads as far as it can: with a writable schema, `SQLite` lets a file be shorter than
/// it says. Nothing is written.
fn broken(path: &Path) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    // Before anything that reads the file, as most settings do.
    conn.pragma_update(None, "writable_schema", true)?;
    prepare(&conn)?;
    Ok(conn)
}

/// Copies every readable row; gives how many, by table.
fn copy(from: &Connection, into: &mut Connection) -> rusqlite::Result<Vec<(&'static str, usize)>> {
    into.pragma_update(None, "foreign_keys", false)?;
    let tx = into.transaction()?;
    let mut counts = Vec::new();
    for table in JOURNALED.into_iter().chain(["edits"]) {
        // An earlier version had fewer columns.
        let theirs = columns(from, table).unwrap_or_default();
        let names: Vec<_> = columns(&tx, table)?
            .into_iter()
            .filter(|(name, _)| theirs.iter().any(|(other, _)| other == name))
            .map(|(name, _)| format!("\"{name}\""))
            .collect();
        let mut copied = 0;
        // From both ends: what lies behind a broken page is reached backwards.
        for order in ["ASC", "DESC"] {
            copied += rows(from, &tx, table, &names, order);
        }
        counts.push((table, copied));
    }
    // What a row refers to may be lost; a mention without its document tells nothing.
    tx.execute_batch(include_str!("schema/dangling.sql"))?;
    tx.commit()?;
    Ok(counts)
}

fn rows(from: &Connection, into: &Connection, table: &str, names: &[String], order: &str) -> usize {
    let marks = vec!["?"; names.len()].join(", ");
    let names = names.join(", ");
    let read = from.prepare(&format!("SELECT {names} FROM {table} ORDER BY fid {order}"));
    let write = into.prepare(&format!(
        "INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"
    ));
    let (Ok(mut read), Ok(mut write)) = (read, write) else {
        return 0;
    };
    let width = read.column_count();
    let Ok(mut rows) = read.query([]) else {
        return 0;
    };
    let mut copied = 0;
    while let Some(values) = next(&mut rows, width) {
        // Met already from the other end.
        match write.execute(params_from_iter(values)) {
            Ok(0) => break,
            Ok(_) => copied += 1,
            Err(_) => {}
        }
    }
    copied
}

/// The next row's values; none at the end, or where the page is broken.
fn next(rows: &mut Rows<'_>, width: usize) -> Option<Vec<Value>> {
    let row = rows.next().ok()??;
    (0..width).map(|column| row.get(column).ok()).collect()
}
