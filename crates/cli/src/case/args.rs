//! What may be asked of a case.

use std::path::PathBuf;

use casefile::{
    Status,
    store::{Period, Reach, Target},
};
use clap::{Args, Subcommand};
use geoparse::Kind;
use workbench::Kinds;

use crate::{
    args::{About, Output},
    value::{self, Centre},
};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline case new bases.gpkg
  dateline case add bases.gpkg *.txt --published 2025-10
  dateline case query bases.gpkg --within 200km:Hmeimim --kind facility --text '\"air defence\"'
  dateline case edit bases.gpkg confirm 12 --all case --remember --why 'seen on imagery'
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
    Query(Query),
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
#[command(after_help = "\
Examples:
  dateline case query c.gpkg --within 200km:Hmeimim --kind facility --between 2015..2025
  dateline case query c.gpkg --text 'defen* \"air base\"' --of places
  dateline case query c.gpkg --of visits --country RU --format geojson -o visits.geojson")]
pub(crate) struct Query {
    /// The case's file
    pub(crate) case: PathBuf,

    /// About what: mentions, places, visits or bases
    #[arg(long, default_value = "mentions", value_parser = value::word::<Kinds>)]
    pub(crate) of: Kinds,

    /// Within so far of a point or a place
    #[arg(long, value_name = "DISTANCE:LAT,LON|NAME", value_parser = value::circle)]
    pub(crate) within: Option<(f64, Centre)>,

    /// Only these kinds: place, facility, region, water, demonym; several with commas
    #[arg(long, value_delimiter = ',', value_parser = value::word::<Kind>)]
    pub(crate) kind: Vec<Kind>,

    /// Days, months or years: 2015..2025, 2025-10.., ..2025-10-15
    #[arg(long, value_name = "FROM..TO", value_parser = value::period)]
    pub(crate) between: Option<Period>,

    /// Words that the document holds; "…" for a phrase, …* for the beginning of a word
    #[arg(long, value_name = "WORDS")]
    pub(crate) text: Option<String>,

    /// Only these: auto, confirmed, corrected, rejected; all but rejected unless said
    #[arg(long, value_delimiter = ',', value_parser = value::word::<Status>)]
    pub(crate) status: Vec<Status>,

    /// Only in this country, two letters (ISO 3166-1)
    #[arg(long, value_parser = value::country)]
    pub(crate) country: Option<String>,

    /// Only at this place, by its id
    #[arg(long, value_name = "ID")]
    pub(crate) place: Option<String>,

    /// Only in this document, by name or number
    #[arg(long)]
    pub(crate) document: Option<String>,

    /// Only with this tag
    #[arg(long)]
    pub(crate) tag: Option<String>,

    /// The most to give
    #[arg(long)]
    pub(crate) limit: Option<u32>,

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
Numbers are those that `dateline case query` gives.

Examples:
  dateline case edit c.gpkg reject 7 --all document
  dateline case edit c.gpkg choose 12 geonames:5601538 --all case --remember
  dateline case edit c.gpkg point 12 35.4,35.95
  dateline case edit c.gpkg note mention:12 'ask the desk'
  dateline case edit c.gpkg json '{\"edit\": \"remove-visit\", \"id\": 3}'
  dateline case edit c.gpkg json - < edits.jsonl")]
pub(crate) struct Edit {
    /// The case's file
    pub(crate) case: PathBuf,

    /// Why, for the journal
    #[arg(long, global = true)]
    pub(crate) why: Option<String>,

    /// The edit.
    #[command(subcommand)]
    pub(crate) change: Change,
}

/// How far a verdict reaches.
#[derive(Debug, Args)]
pub(crate) struct Reaching {
    /// Number of the mention
    pub(crate) mention: u32,

    /// All mentions of that name: document or case
    #[arg(long, value_name = "WHERE", value_parser = value::word::<Reach>)]
    pub(crate) all: Option<Reach>,

    /// Also in documents still to come
    #[arg(long)]
    pub(crate) remember: bool,
}

/// An edit.
#[derive(Debug, Subcommand)]
pub(crate) enum Change {
    /// A mention is right as it stands
    Confirm(Reaching),
    /// A mention names no place
    Reject(Reaching),
    /// Forget what was said of a mention
    Reset(Reaching),
    /// A mention means another place
    Choose {
        #[command(flatten)]
        reaching: Reaching,
        /// Id of the place
        place: String,
    },
    /// A mention means a point
    Point {
        #[command(flatten)]
        reaching: Reaching,
        /// Latitude and longitude
        #[arg(value_name = "LAT,LON", allow_hyphen_values = true, value_parser = value::centre)]
        at: Centre,
    },
    /// Add a mention that was missed
    Mention {
        /// Number of the document
        document: u32,
        /// First code point
        start: usize,
        /// One past the last code point
        end: usize,
        /// Id of the place
        #[arg(long)]
        place: Option<String>,
        /// place, facility, region, water or demonym
        #[arg(long, value_parser = value::word::<Kind>)]
        kind: Option<Kind>,
    },
    /// Add a place of your own
    Place {
        /// Its name
        name: String,
        /// Latitude and longitude
        #[arg(value_name = "LAT,LON", allow_hyphen_values = true, value_parser = value::centre)]
        at: Centre,
        #[arg(long, help = "GeoNames class letter")]
        class: Option<String>,
        /// Two letters (ISO 3166-1)
        #[arg(long, value_parser = value::country)]
        country: Option<String>,
    },
    /// Give a place another name
    Alias {
        /// Id of the place
        place: String,
        /// The name
        name: String,
    },
    /// Write a note; an empty one removes it
    Note {
        /// document:N, mention:N, visit:N, basing:N or place:ID
        #[arg(value_parser = value::target)]
        on: Target,
        /// The note
        note: String,
    },
    /// Add a tag
    Tag {
        /// document:N, mention:N, visit:N, basing:N or place:ID
        #[arg(value_parser = value::target)]
        on: Target,
        /// The tag
        tag: String,
    },
    /// Take a tag away
    Untag {
        /// document:N, mention:N, visit:N, basing:N or place:ID
        #[arg(value_parser = value::target)]
        on: Target,
        /// The tag
        tag: String,
    },
    /// Any edit as JSON, visits and basings too; - reads one a line from standard input
    Json {
        /// The edit
        edit: String,
    },
}
