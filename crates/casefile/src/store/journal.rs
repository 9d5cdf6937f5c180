//! One way to change a case: journaled, all or nothing, saved at once.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Transaction};
use serde::Serialize;
use ts_rs::TS;

use super::{CaseError, CaseFile, WhyReadOnly};

/// An edit as the journal has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct EditRow {
    /// Its number.
    pub id: u32,
    /// When, in UTC: `2026-05-09T12:00:00.000Z`.
    pub at: String,
    /// What sort of edit, one word.
    pub kind: String,
    /// What was done, in words.
    pub what: String,
    /// Why, as the analyst put it.
    pub why: Option<String>,
    /// `done`, `undone`, or `dropped` where it was undone and another edit followed.
    pub state: String,
}

/// The columns of an [`EditRow`].
pub(crate) const EDIT: &str = "fid, at, kind, what, why, state";

impl EditRow {
    pub(crate) fn of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            at: row.get(1)?,
            kind: row.get(2)?,
            what: row.get(3)?,
            why: row.get(4)?,
            state: row.get(5)?,
        })
    }
}

/// What an edit did, in words, and what it gives back.
pub(crate) struct Did<T> {
    pub(crate) what: String,
    pub(crate) value: T,
}

impl CaseFile {
    /// Makes a change: `change` works on the tables, and its rows are journaled as one edit, which is saved when this
    /// returns. A change of nothing leaves no trace: there is no edit then.
    pub(crate) fn transact<T>(
        &mut self,
        kind: &str,
        why: Option<&str>,
        change: impl FnOnce(&Connection) -> Result<Did<T>, CaseError>,
    ) -> Result<(T, Option<EditRow>), CaseError> {
        let tx = self.begin()?;
        let before = last_change(&tx)?;
        tx.execute(
            "INSERT INTO edits (at, kind, what, why) VALUES (?1, ?2, '', ?3)",
            (now(), kind, why),
        )?;
        let edit = tx.last_insert_rowid();
        tx.execute("UPDATE dateline_now SET edit = ?1", [edit])?;
        let Did { what, value } = change(&tx)?;
        recount(&tx, before)?;
        let last = last_change(&tx)?;
        if last == before {
            return Ok((value, None));
        }
        tx.execute(
            "UPDATE edits SET what = ?1, first_change = ?2, last_change = ?3 WHERE fid = ?4",
            (what, before + 1, last, edit),
        )?;
        drop_undone(&tx)?;
        let row = tx.query_row(
            &format!("SELECT {EDIT} FROM edits WHERE fid = ?1"),
            [edit],
            EditRow::of,
        )?;
        finish(tx, before)?;
        Ok((value, Some(row)))
    }
}

/// Ends a change that began after the journal's row `before`.
pub(super) fn finish(tx: Transaction<'_>, before: i64) -> Result<(), CaseError> {
    tx.execute("UPDATE dateline_now SET edit = NULL", [])?;
    tx.execute(
        "UPDATE gpkg_contents SET last_change = ?1 WHERE table_name = 'edits'
         OR table_name IN (SELECT DISTINCT tbl FROM dateline_changes WHERE seq > ?2)",
        (now(), before),
    )?;
    tx.commit().map_err(|error| match CaseError::from(error) {
        CaseError::ReadOnly(_) => CaseError::ReadOnly(WhyReadOnly::Permission),
        other => other,
    })
}

/// The number of the journal's last row, 0 where it has none.
pub(super) fn last_change(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row(
        "SELECT coalesce(max(seq), 0) FROM dateline_changes",
        [],
        |row| row.get(0),
    )
}

/// Undone edits cannot be made again once another followed; what they were stays in the journal.
pub(super) fn drop_undone(tx: &Connection) -> rusqlite::Result<()> {
    let mut undone = tx.prepare_cached(
        "UPDATE edits SET state = 'dropped' WHERE state = 'undone' RETURNING first_change, last_change",
    )?;
    let ranges = undone.query_map([], |row| Ok([row.get::<_, i64>(0)?, row.get(1)?]))?;
    for range in ranges.collect::<Result<Vec<_>, _>>()? {
        tx.execute(
            "DELETE FROM dateline_changes WHERE seq BETWEEN ?1 AND ?2",
            range,
        )?;
    }
    // Numbers of rows that are gone are given anew.
    tx.execute(
        "UPDATE edits SET first_change = 0, last_change = 0 WHERE state = 'dropped' AND last_change <> 0",
        [],
    )?;
    Ok(())
}

/// Counts anew how often, and in how many documents, the places are named whose mentions changed after the journal's row
/// `before`. Rejected mentions and demonyms do not count.
pub(super) fn recount(tx: &Connection, before: i64) -> rusqlite::Result<()> {
    tx.execute(include_str!("schema/recount.sql"), [before])?;
    Ok(())
}

/// The edit that would be undone, or redone, next.
pub(super) fn next(conn: &Connection, redo: bool) -> rusqlite::Result<Option<(EditRow, i64, i64)>> {
    let which = if redo {
        "state = 'undone' ORDER BY fid ASC"
    } else {
        "state = 'done' ORDER BY fid DESC"
    };
    conn.query_row(
        &format!("SELECT {EDIT}, first_change, last_change FROM edits WHERE {which} LIMIT 1"),
        [],
        |row| Ok((EditRow::of(row)?, row.get(6)?, row.get(7)?)),
    )
    .optional()
}

pub(crate) fn now() -> String {
    format!("{:.3}", Timestamp::now())
}
