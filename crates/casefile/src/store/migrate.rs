//! From the tables of an earlier version to those of this one.
//!
//! A case that is only looked at stays as it is: what later versions added is seen through temporary tables, which are in
//! no file. Its first edit brings the file itself forward, in one transaction, after a snapshot.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{CaseError, CaseFile, schema, triggers};

/// What brings the tables to a version from the one before it. A step that was released never changes.
struct Step {
    to: i64,
    /// Changes the file.
    forward: &'static str,
    /// Shows what it adds, without changing the file.
    seen: &'static str,
    /// Takes that away again.
    unseen: &'static str,
    /// The tables whose journal is to be made anew, because their columns changed.
    journaled: &'static [&'static str],
}

const STEPS: [Step; 2] = [
    Step {
        to: 2,
        forward: include_str!("schema/to_2.sql"),
        seen: include_str!("schema/seen_2.sql"),
        unseen: "DROP TABLE temp.saved_views",
        journaled: &["saved_views"],
    },
    Step {
        to: 3,
        forward: include_str!("schema/to_3.sql"),
        seen: "",
        unseen: "",
        journaled: &[],
    },
];

/// Brings tables of version `from` to this program's version.
pub(crate) fn forward(tx: &Connection, from: i64) -> rusqlite::Result<()> {
    for step in STEPS.iter().filter(|step| step.to > from) {
        tx.execute_batch(step.forward)?;
        for table in step.journaled {
            triggers::journal(tx, table)?;
        }
        tx.execute("INSERT INTO dateline_schema VALUES (?1)", [step.to])?;
    }
    Ok(())
}

/// Lets a connection see tables of version `from` as if they were of this program's version.
pub(crate) fn see(conn: &Connection, from: i64) -> rusqlite::Result<()> {
    STEPS
        .iter()
        .filter(|step| step.to > from)
        .try_for_each(|step| conn.execute_batch(step.seen))
}

impl CaseFile {
    /// Brings the file forward if an earlier version wrote it.
    pub(super) fn bring_forward(&mut self) -> Result<(), CaseError> {
        let from = self.tables;
        if from >= schema::VERSION {
            return Ok(());
        }
        if let Some(state) = self.state.clone() {
            self.snapshot(&state)?;
        }
        let tx = Transaction::new(&mut self.conn, TransactionBehavior::Immediate)?;
        for step in STEPS.iter().filter(|step| step.to > from) {
            tx.execute_batch(step.unseen)?;
        }
        forward(&tx, from).map_err(|error| refused(from, error))?;
        tx.commit()?;
        self.tables = schema::VERSION;
        Ok(())
    }
}

/// A file that cannot be brought forward is as it was; whoever meant to edit it learns why.
fn refused(from: i64, error: rusqlite::Error) -> CaseError {
    match CaseError::from(error) {
        CaseError::Database(error) => CaseError::NotForward { from, error },
        other => other,
    }
}
