//! Whoever follows an import.

use std::fmt;
use std::ops::ControlFlow;

use super::Reason;
use crate::pack::Stage;

/// Whoever follows an import.
pub trait Listener {
    /// Is told how far the import is, a few times a second; a break stops it and leaves nothing behind.
    fn progress(&mut self, progress: &Progress<'_>) -> ControlFlow<()>;

    /// Is told of each row that is left out.
    fn skipped(&mut self, skipped: &Skipped<'_>);
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

/// Where a row was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At<'a> {
    /// The file.
    pub file: &'a str,
    /// What is counted in it: `line`, `feature`, `placemark`.
    pub unit: &'static str,
    /// Counted from 1.
    pub number: u64,
}

impl<'a> At<'a> {
    /// A line of a file.
    pub(super) fn line(file: &'a str, number: u64) -> Self {
        let unit = "line";
        Self { file, unit, number }
    }
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Skipped<'s> {
    /// Where.
    pub at: At<'s>,
    /// Why.
    pub reason: Reason,
}

impl fmt::Display for Skipped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let At { file, unit, number } = self.at;
        write!(f, "{file}, {unit} {number}: {}", self.reason)
    }
}
