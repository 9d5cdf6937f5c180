//! Views that are kept.

use rusqlite::Connection;
use serde_json::Value;

use crate::store::{CaseError, Question};

/// Keeps a view under a name.
pub(super) fn keep(
    tx: &Connection,
    name: &str,
    question: &Question,
    shown: &Value,
) -> Result<String, CaseError> {
    let name = name.trim();
    if name.is_empty() {
        return Err(CaseError::Refused("a view needs a name.".into()));
    }
    let question = serde_json::to_string(question)
        .map_err(|error| CaseError::Refused(format!("the view cannot be kept: {error}.")))?;
    let shown = (!shown.is_null()).then(|| shown.to_string());
    tx.execute(
        "INSERT INTO saved_views (name, question, shown) VALUES (?1, ?2, ?3)
         ON CONFLICT (name) DO UPDATE SET question = ?2, shown = ?3",
        (name, question, shown),
    )?;
    Ok(format!("kept the view “{name}”"))
}

/// Removes the view of that name.
pub(super) fn remove(tx: &Connection, name: &str) -> Result<String, CaseError> {
    match tx.execute("DELETE FROM saved_views WHERE name = ?1", [name.trim()])? {
        0 => Err(CaseError::no_such("view", name)),
        _ => Ok(format!("removed the view “{name}”")),
    }
}
