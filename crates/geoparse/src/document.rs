//! What goes in.

use serde::{Deserialize, Serialize};

/// One text to read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Name of the document, unique within a run.
    pub id: String,
    /// The text, exactly as offsets count it.
    pub text: String,
    /// Headline, where known.
    pub title: Option<String>,
    /// Publication date: `YYYY-MM-DD` or `YYYY-MM`.
    pub published: Option<String>,
    /// Outlet or web host, as in `thetowntalk.com`.
    pub source: Option<String>,
}
