//! Whether a case may be changed, and if not, why.

use std::fmt;

/// Why a case may only be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyReadOnly {
    /// It was opened to look only.
    Asked,
    /// It is open for editing elsewhere; the text says where.
    OpenElsewhere(String),
    /// A later Dateline wrote it.
    Newer {
        /// The version of its tables.
        version: i64,
    },
    /// The file or its folder may not be written to.
    Permission,
    /// Parts of it cannot be read; the text says what could be.
    Damaged(String),
}

impl fmt::Display for WhyReadOnly {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Asked => write!(out, "it was opened to look only. Open it for editing."),
            Self::OpenElsewhere(by) => write!(
                out,
                "it is open for editing elsewhere ({by}). Close it there, or save it under another name."
            ),
            Self::Newer { version } => write!(
                out,
                "a later Dateline wrote it (its tables are version {version}, this program knows {}). Install that version to change it.",
                super::schema::VERSION
            ),
            Self::Permission => write!(
                out,
                "you may not write to the file or its folder. Save it under another name, in a folder of yours."
            ),
            Self::Damaged(found) => write!(
                out,
                "it is damaged, and what you see is what could be read: {found}. Earlier copies may be in its snapshots."
            ),
        }
    }
}
