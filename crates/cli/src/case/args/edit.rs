//! Edits of a case.

use std::path::PathBuf;

use casefile::store::{Plain, Reach, Target};
use clap::{Args, Subcommand};
use geoparse::Kind;

use crate::value::{self, Centre};

#[derive(Debug, Args)]
#[command(after_help = "\
Numbers are those that `dateline case query` and `dateline case list` give.

Examples:
  dateline case edit c.gpkg reject 7 --all document
  dateline case edit c.gpkg choose 12 geonames:5601538 --all case --remember
  dateline case edit c.gpkg point 12 35.4,35.95
  dateline case edit c.gpkg mention 1 14 21 --place ourairports:OSLK
  dateline case edit c.gpkg place 'The pier' 34.91,35.87
  dateline case edit c.gpkg alias ourairports:OSLK 'Basel al-Assad airport'
  dateline case edit c.gpkg note mention:12 'ask the desk'
  dateline case edit c.gpkg tag document:3 urgent
  dateline case edit c.gpkg judge visit:3 reject
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
    /// Say of a visit or a basing that it is right, or not so, or take that back
    Judge {
        /// visit:N or basing:N
        #[arg(value_parser = value::target)]
        on: Target,
        /// confirm, reject or reset
        #[arg(value_name = "VERDICT", value_parser = value::word::<Plain>)]
        verdict: Plain,
    },
    /// Remove a document with all that was read in it, a visit, a basing, or a mention that you added
    Remove {
        /// document:N, mention:N, visit:N or basing:N
        #[arg(value_parser = value::target)]
        on: Target,
    },
    /// Any edit as JSON, visits and basings too; - reads one a line from standard input
    Json {
        /// The edit
        edit: String,
    },
}
