//! Before a change, and after the last: whether it would be kept, what others changed meanwhile, and the journal's file.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{
    CaseError, CaseFile,
    identity::Identity,
    journal::{drop_undone, last_change, now, recount},
};

impl CaseFile {
    /// Begins a change, once it is certain that it would be kept.
    pub(super) fn begin(&mut self) -> Result<Transaction<'_>, CaseError> {
        if let Some(why) = &self.read_only {
            return Err(CaseError::ReadOnly(why.clone()));
        }
        if let Some(path) = &self.path
            && Identity::of(path) != self.identity
        {
            return Err(CaseError::Gone { path: path.clone() });
        }
        // A rollback journal keeps the case one file. Where QGIS has it open, WAL has to stay.
        let mode: String = self
            .conn
            .pragma_query_value(None, "journal_mode", |row| row.get(0))?;
        if ["wal", "delete"].contains(&mode.as_str()) {
            // Its file stays until the case is closed: each edit waits for the disk less often that way.
            self.conn
                .pragma_update_and_check(None, "journal_mode", "PERSIST", |_| Ok(()))
                .or_else(busy_is_fine)?;
        }
        self.bring_forward()?;
        let tx = Transaction::new(&mut self.conn, TransactionBehavior::Immediate)?;
        tx.pragma_update(None, "defer_foreign_keys", true)?;
        adopt(&tx)?;
        Ok(tx)
    }
}

/// Removes the journal's file if this program left it between edits. If it cannot be removed it does no harm: `SQLite` knows
/// that nothing in it is to be taken back.
pub(super) fn tidy(case: &CaseFile) {
    let mode = case
        .conn
        .pragma_query_value(None, "journal_mode", |row| row.get::<_, String>(0));
    // Whoever replaced the case has a journal of that name, too.
    let ours = case.path.as_deref().and_then(Identity::of) == case.identity;
    if ours && mode.is_ok_and(|mode| mode == "persist") {
        let _ = case
            .conn
            .pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()));
    }
}

fn busy_is_fine(error: rusqlite::Error) -> Result<(), CaseError> {
    match CaseError::from(error) {
        CaseError::Busy => Ok(()),
        other => Err(other),
    }
}

/// Takes what other programs changed since the last edit into the journal, as an edit of its own.
fn adopt(tx: &Connection) -> Result<(), CaseError> {
    let known: i64 = tx.query_row(
        "SELECT coalesce(max(last_change), 0) FROM edits",
        [],
        |row| row.get(0),
    )?;
    let last = last_change(tx)?;
    if last <= known {
        return Ok(());
    }
    drop_undone(tx)?;
    let count = last - known;
    tx.execute(
        "INSERT INTO edits (at, kind, what, first_change, last_change) VALUES (?1, 'outside', ?2, ?3, ?4)",
        (now(), format!("edited in another program: {count} rows"), known + 1, last),
    )?;
    recount(tx, known)?;
    Ok(())
}
