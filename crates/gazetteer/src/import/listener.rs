//! Whoever follows an import.

use std::ops::ControlFlow;

use super::Reason;
use crate::pack::Stage;

/// Whoever follows an import.
pub trait Listener {
    /// Is told how far the import is, a few times a second; a break stops it and leaves nothing behind.
    fn progress(&mut self, progress: &Progress<'_>) -> ControlFlow<()>;

    /// Is told of each row that is left out.
    fn skipped(&mut self, skipped: &Skipped);
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress<'p> {
    /// What it is at.
    pub work: Work<'p>,
    /// How much of that is done.
    pub done: u64,
    /// How much there is to do, at the most; 0 where that is not known.
    pub of: u64,
}

/// What an import is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work<'p> {
    /// Reading a file.
    Reading {
        /// The file.
        file: &'p str,
        /// Rows of all files so far.
        rows: u64,
    },
    /// Packing what was read.
    Packing(Stage),
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Skipped {
    /// The file.
    pub file: String,
    /// Counted from 1.
    pub line: u64,
    /// Why.
    pub reason: Reason,
}
