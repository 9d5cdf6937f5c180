//! Undo and redo: the journal's rows, walked backwards.
//!
//! Taking a change back is a change, too, and the triggers journal it: those rows replace the ones just used, and taking
//! them back in turn makes the edit again.

use rusqlite::{Connection, types::Value as Sql};
use serde_json::{Map, Value};

use super::{
    CaseError, CaseFile, EditRow, journal,
    triggers::{JOURNALED, columns},
};

impl CaseFile {
    /// Takes the last edit back and gives it; none where there is none.
    ///
    /// # Errors
    /// When the case cannot be changed.
    pub fn undo(&mut self) -> Result<Option<EditRow>, CaseError> {
        self.walk(false)
    }

    /// Makes the edit again that was taken back last, and gives it; none where there is none.
    ///
    /// # Errors
    /// When the case cannot be changed.
    pub fn redo(&mut self) -> Result<Option<EditRow>, CaseError> {
        self.walk(true)
    }

    /// Whether [`undo`](Self::undo) and [`redo`](Self::redo) would do something.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn can_undo_redo(&self) -> Result<(bool, bool), CaseError> {
        let next = |redo| Ok::<_, CaseError>(journal::next(&self.conn, redo)?.is_some());
        Ok((next(false)?, next(true)?))
    }

    fn walk(&mut self, redo: bool) -> Result<Option<EditRow>, CaseError> {
        let tx = self.begin()?;
        let Some((mut edit, first, last)) = journal::next(&tx, redo)? else {
            return Ok(None);
        };
        tx.execute("UPDATE dateline_now SET edit = ?1", [edit.id])?;
        let before = journal::last_change(&tx)?;
        reverse(&tx, first, last)?;
        tx.execute(
            "DELETE FROM dateline_changes WHERE seq BETWEEN ?1 AND ?2",
            [first, last],
        )?;
        edit.state = if redo { "done" } else { "undone" }.into();
        tx.execute(
            "UPDATE edits SET state = ?1, first_change = ?2, last_change = ?3 WHERE fid = ?4",
            (&edit.state, before + 1, journal::last_change(&tx)?, edit.id),
        )?;
        journal::finish(tx, before)?;
        Ok(Some(edit))
    }
}

/// Puts every row back that the journal's rows `first` to `last` tell of, the last change first.
fn reverse(tx: &Connection, first: i64, last: i64) -> Result<(), CaseError> {
    let mut changes = tx.prepare(
        "SELECT tbl, row, op, was FROM dateline_changes WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq DESC",
    )?;
    let mut rows = changes.query([first, last])?;
    while let Some(row) = rows.next()? {
        let (table, fid, op): (String, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        // The file may come from anywhere: no name in it becomes part of a statement unchecked.
        let Some(table) = JOURNALED.into_iter().find(|known| *known == table) else {
            return Err(CaseError::Damaged(format!(
                "its journal tells of a table {table}"
            )));
        };
        let was: Option<String> = row.get(3)?;
        let was = was.map(|was| serde_json::from_str(&was)).transpose();
        let was: Map<String, Value> = was
            .map_err(|error| CaseError::Damaged(format!("its journal cannot be read: {error}")))?
            .unwrap_or_default();
        put_back(tx, table, fid, &op, &was)?;
    }
    Ok(())
}

fn put_back(
    tx: &Connection,
    table: &str,
    fid: i64,
    op: &str,
    was: &Map<String, Value>,
) -> Result<(), CaseError> {
    if op == "I" {
        tx.prepare_cached(&format!("DELETE FROM {table} WHERE fid = ?1"))?
            .execute([fid])?;
        return Ok(());
    }
    let held: Vec<(String, Sql)> = columns(tx, table)?
        .into_iter()
        .filter_map(|(name, kind)| {
            let value = was.get(&name)?;
            Some((name, restored(value, &kind)))
        })
        .collect();
    if held.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = held.iter().map(|(name, _)| format!("\"{name}\"")).collect();
    let values = held.into_iter().map(|(_, value)| value);
    if op == "D" {
        let marks = vec!["?"; names.len()].join(", ");
        let sql = format!(
            "INSERT INTO {table} ({}) VALUES ({marks})",
            names.join(", ")
        );
        tx.prepare_cached(&sql)?
            .execute(rusqlite::params_from_iter(values))?;
    } else {
        let sql = format!(
            "UPDATE {table} SET {} = ? WHERE fid = ?",
            names.join(" = ?, ")
        );
        let values = values.chain([Sql::Integer(fid)]);
        tx.prepare_cached(&sql)?
            .execute(rusqlite::params_from_iter(values))?;
    }
    Ok(())
}

/// A column's value from how the triggers wrote it.
fn restored(value: &Value, kind: &str) -> Sql {
    match (value, kind) {
        (Value::Null, _) => Sql::Null,
        (Value::Bool(held), _) => Sql::Integer(i64::from(*held)),
        (Value::Number(number), _) => match number.as_i64() {
            Some(whole) => Sql::Integer(whole),
            None => Sql::Real(number.as_f64().unwrap_or_default()),
        },
        (Value::String(text), "DOUBLE") => text
            .parse()
            .map_or_else(|_| Sql::Text(text.clone()), Sql::Real),
        (Value::String(text), "BLOB" | "POINT") => Sql::Blob(unhexed(text)),
        (Value::String(text), _) => Sql::Text(text.clone()),
        (other, _) => Sql::Text(other.to_string()),
    }
}

fn unhexed(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks_exact(2);
    let byte = |pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap_or_default(), 16);
    pairs.map(|pair| byte(pair).unwrap_or_default()).collect()
}
