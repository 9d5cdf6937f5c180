//! What can be wrong with a line.

use std::io;

use thiserror::Error;

use crate::import::{MAX_BYTES, NotADate};

/// A line that could not be used, and where it stands.
#[derive(Debug, Error)]
#[error("{file}, line {line}: {problem}")]
pub struct LineError {
    /// Name or path of the file.
    pub file: String,
    /// Counted from 1, as editors do.
    pub line: usize,
    /// What is wrong with it.
    #[source]
    pub problem: Problem,
}

/// What can be wrong with a line.
#[derive(Debug, Error)]
pub enum Problem {
    /// The stream broke; no line follows.
    #[error("reading stopped: {0}.")]
    Stream(#[from] io::Error),
    /// No JSON, or not of the documented shape.
    #[error("not a document: {}. Each line is one object with a “text”.", complaint(.0))]
    Json(#[from] serde_json::Error),
    /// JSON, but no object.
    #[error("not a document: each line is one JSON object with a “text”.")]
    NotAnObject,
    /// The line or its text is too long.
    #[error("larger than {} MB, the most that is read as one document.", MAX_BYTES / 1_000_000)]
    TooLarge,
    /// `published` is no date.
    #[error(transparent)]
    Published(#[from] NotADate),
    /// A span that is empty or leaves the text.
    #[error(
        "span {number} is {start} to {end}, but spans need start < end ≤ {length}, the text's length in code points."
    )]
    Span {
        /// Which one, from 0.
        number: usize,
        /// As given.
        start: usize,
        /// As given.
        end: usize,
        /// The text's, in code points.
        length: usize,
    },
}

/// What the JSON parser said, less its line number: it saw one line only.
fn complaint(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let what = said.split(" at line ").next().unwrap_or(&said);
    format!("{what}, at column {}", error.column())
}
