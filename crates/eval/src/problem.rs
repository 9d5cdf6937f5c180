//! What can be wrong with an annotated corpus.

use std::io;

use thiserror::Error;

/// A line of a corpus that could not be used, and where it stands.
#[derive(Debug, Error)]
#[error("{file}, line {line}: {problem}")]
pub struct CorpusError {
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
    #[error(
        "not an annotated document: {0}. Each line is one object with a “text” and what is marked in it."
    )]
    Json(#[from] serde_json::Error),
    /// A mark that is empty or leaves the text.
    #[error(
        "mark {number} is {start} to {end}, but marks need start < end ≤ {length}, the text's length in code points."
    )]
    Mark {
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
