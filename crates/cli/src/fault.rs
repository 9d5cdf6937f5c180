//! Why the command ends early, and with which status.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use casefile::export::WriteError;
use serve::ServeError;
use thiserror::Error;
use workbench::{Code, Failure};

/// Some inputs failed, or the answer could not be written.
pub(crate) const SOME_FAILED: u8 = 1;

/// What was asked makes no sense, as for arguments that cannot be read.
const USAGE: u8 = 2;

/// The data files are missing or corrupt.
const NO_DATA: u8 = 3;

/// Why the command ends early.
#[derive(Debug, Error)]
pub(crate) enum Fault {
    /// A command of the workbench failed.
    #[error(transparent)]
    Failure(#[from] Failure),
    /// The file named by `--output` could not be written.
    #[error(transparent)]
    File(#[from] WriteError),
    /// The server does not run.
    #[error(transparent)]
    Server(#[from] ServeError),
    /// Standard output would not take it.
    #[error("standard output could not be written: {0}.")]
    StandardOutput(#[from] io::Error),
    /// Standard input could not be read.
    #[error("standard input could not be read: {0}.")]
    StandardInput(io::Error),
    /// The case may not be changed.
    #[error("the case cannot be changed: {0}")]
    ReadOnly(String),
    /// Text that is no edit.
    #[error("this is no edit: {0}. `dateline case edit --help` shows one.")]
    Edit(String),
    /// Something that an edit cannot be made to.
    #[error("`{0}` is for {1}.")]
    NotForIt(&'static str, &'static str),
    /// A name where a point was asked for.
    #[error("“{0}” is no point. Give latitude and longitude, as in 35.4,35.95.")]
    NoPoint(String),
    /// No place is called so.
    #[error("no place is called “{0}”. Try `dateline search`, or give latitude and longitude.")]
    NoSuchName(String),
    /// No gazetteer layer is called so.
    #[error("there is no gazetteer layer “{0}”. `dateline gazetteer list` lists them.")]
    NoSuchLayer(String),
    /// The list of rows that were left out could not be written.
    #[error("the list of rows that were left out could not be written: {0}.")]
    SkippedList(io::Error),
}

impl Fault {
    /// Whether whoever reads the answer has seen enough of it, as `head` has.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::StandardOutput(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The exit status that tells it.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            closed if closed.is_closed_pipe() => ExitCode::SUCCESS,
            Self::Failure(failure) | Self::Server(ServeError::Data(failure))
                if failure.is_of_data() =>
            {
                NO_DATA.into()
            }
            Self::NotForIt(..) => USAGE.into(),
            Self::Failure(failure) if failure.code == Code::NoSuchWorldview => USAGE.into(),
            _ => SOME_FAILED.into(),
        }
    }
}

/// Tells the user on standard error; when that is closed, too, there is nobody to tell.
pub(crate) fn say(message: impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "dateline: {message}");
}
