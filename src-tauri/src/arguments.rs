//! The command line of the window.

use clap::Parser;
use std::path::PathBuf;
use workbench::Opening;

/// Read an article and see the places it names on a map. Works offline.
#[derive(Clone, Debug, Parser)]
#[command(name = "dateline-desktop", version)]
pub(crate) struct Arguments {
    /// Case (.gpkg) or text file to open
    #[arg(conflicts_with = "sample")]
    pub(crate) file: Option<PathBuf>,
    /// Open the sample case
    #[arg(long)]
    pub(crate) sample: bool,
    /// Folder of the gazetteer and the base map
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
}

impl Arguments {
    /// What the window shows first.
    pub(crate) fn opening(&self) -> Opening {
        match &self.file {
            Some(file) => Opening::File(file.clone()),
            None if self.sample => Opening::Sample,
            None => Opening::Nothing,
        }
    }
}
