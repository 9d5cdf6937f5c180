//! What may be asked of a case.

mod edit;
mod query;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use workbench::Kinds;

pub(crate) use edit::{Change, Edit, Reaching};
pub(crate) use query::Query;

use crate::{
    args::{About, Output},
    value,
};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline case new bases.gpkg
  dateline case add bases.gpkg *.txt --published 2025-10
  dateline case query bases.gpkg --within 200km:Hmeimim --kind facility --text '\"air defence\"'
  dateline case edit bases.gpkg confirm 12 --all case --remember --why 'seen on imagery'
  dateline case list bases.gpkg reports
  dateline case undo bases.gpkg

A case is a GeoPackage: QGIS opens it as it is.")]
pub(crate) struct CaseArguments {
    /// What to do.
    #[command(subcommand)]
    pub(crate) action: Action,
}

/// What to do with a case.
#[derive(Debug, Subcommand)]
pub(crate) enum Action {
    /// Make a case in a new file
    New(Named),
    /// Read documents into a case, as one edit
    Add(Add),
    /// List what a case holds
    List(List),
    /// Show a case, or one document of it
    Show(Show),
    /// Ask a question
    Query(Box<Query>),
    /// Write all that a case holds of one kind
    Export(Export),
    /// Judge, add, change or remove something
    Edit(Edit),
    /// Take the last edit back
    Undo(Named),
    /// Make the edit again that was taken back last
    Redo(Named),
    /// Say whether the file is sound
    Check(Named),
    /// Keep a copy of the case as it is, the last three of them
    Snapshot(Snapshot),
    /// Save a case, or what is readable of a damaged one, under another name
    Copy(Copy),
}

/// A case by its file.
#[derive(Debug, Args)]
pub(crate) struct Named {
    /// The case's file
    pub(crate) case: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Add {
    /// The case's file
    pub(crate) case: PathBuf,

    /// Plain text, .jsonl with one document a line, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) about: About,

    /// Why, for the journal
    #[arg(long)]
    pub(crate) why: Option<String>,
}

/// What a case can list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum What {
    /// The documents
    Documents,
    /// The places named, the most often named first
    Places,
    /// The journal
    Edits,
    /// Documents that are the same copy
    Copies,
    /// Visits and basings that several documents tell of, contradictions marked
    Reports,
    /// The views that are kept
    Views,
}

#[derive(Debug, Args)]
pub(crate) struct List {
    /// The case's file
    pub(crate) case: PathBuf,

    /// What to list
    #[arg(value_enum, default_value_t = What::Documents)]
    pub(crate) what: What,

    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The case's file
    pub(crate) case: PathBuf,

    /// Name or number of a document
    pub(crate) document: Option<String>,

    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The case's file
    pub(crate) case: PathBuf,

    /// What: mentions, places, visits or bases
    #[arg(long, default_value = "mentions", value_parser = value::word::<Kinds>)]
    pub(crate) of: Kinds,

    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Snapshot {
    /// The case's file
    pub(crate) case: PathBuf,

    /// List the snapshots there are instead of making one
    #[arg(long)]
    pub(crate) list: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline case copy bases.gpkg bases-2025.gpkg
  dateline case snapshot bases.gpkg --list
  dateline case copy ~/.local/state/dateline/snapshots/bases-…/2025-10-15T09_30_00.000Z.gpkg rescued.gpkg")]
pub(crate) struct Copy {
    /// The case's file, or a snapshot
    pub(crate) case: PathBuf,

    /// The new file; none that is there is overwritten
    pub(crate) to: PathBuf,
}
