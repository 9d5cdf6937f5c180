//! Why the server does not run.

use std::{io, path::PathBuf};

use thiserror::Error;
use workbench::Failure;

/// Why the server does not run.
#[derive(Debug, Error)]
pub enum ServeError {
    /// The data files are missing.
    #[error(transparent)]
    Data(#[from] Failure),
    /// The built window is not there.
    #[error(
        "the window is not built: no index.html in {}. Run `npm ci && npm run build` and name the folder with --ui dist.",
        folder.display()
    )]
    NoWindow {
        /// Where it was sought.
        folder: PathBuf,
    },
    /// The port cannot be had.
    #[error(
        "port {port} of 127.0.0.1 cannot be used: {source}. Name another with --port, or 0 for any that is free."
    )]
    Port {
        /// As asked for.
        port: u16,
        /// What the system says.
        source: io::Error,
    },
    /// The system gives no random numbers, without which nobody could be kept out.
    #[error("the system gives no random numbers for a token: {0}.")]
    Random(#[from] getrandom::Error),
    /// The system took away what the server needs.
    #[error("the server stopped: {0}.")]
    Stopped(#[source] io::Error),
}
