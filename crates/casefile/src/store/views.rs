//! Views of a case that somebody keeps: a question, and how its answer is shown.

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::{CaseError, CaseFile, Question};

/// A view that is kept under a name.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SavedView {
    /// Its name, unique within the case.
    pub name: String,
    /// What is asked.
    pub question: Question,
    /// How it is shown, as the window left it.
    #[ts(type = "unknown")]
    pub shown: Value,
}

impl CaseFile {
    /// The views that are kept, by name.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn views(&self) -> Result<Vec<SavedView>, CaseError> {
        let mut views = self
            .conn
            .prepare_cached("SELECT name, question, shown FROM saved_views ORDER BY name")?;
        let mut rows = views.query([])?;
        let mut kept = Vec::new();
        while let Some(row) = rows.next()? {
            kept.push(SavedView {
                name: row.get(0)?,
                question: read(row.get_ref(1)?.as_str_or_null().ok().flatten()),
                shown: read(row.get_ref(2)?.as_str_or_null().ok().flatten()),
            });
        }
        Ok(kept)
    }

    /// The question of the view of that name.
    ///
    /// # Errors
    /// When the case has no such view, or cannot be read.
    pub fn view(&self, name: &str) -> Result<Question, CaseError> {
        let mut views = self.views()?;
        views.retain(|view| view.name == name.trim());
        let view = views
            .pop()
            .ok_or_else(|| CaseError::no_such("view", name))?;
        Ok(view.question)
    }
}

/// What another program wrote there, if anything, may be no JSON: then it asks nothing.
fn read<T: Default + serde::de::DeserializeOwned>(json: Option<&str>) -> T {
    json.and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default()
}
