//! Questions to a case.

use std::path::PathBuf;

use casefile::{
    Status,
    store::{Period, Question},
};
use clap::Args;
use geoparse::Kind;
use workbench::Kinds;

use crate::{
    args::Output,
    value::{self, Centre},
};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline case query c.gpkg --within 200km:Hmeimim --kind facility --between 2015..2025
  dateline case query c.gpkg --text 'defen* \"air base\"' --of places
  dateline case query c.gpkg --of visits --country RU --format geojson -o visits.geojson
  dateline case query c.gpkg --view 'Russian bases' --format csv
  dateline case query c.gpkg --ask '{\"country\": \"SY\", \"statuses\": [\"auto\"]}' --text convoy")]
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

    /// What a kept view asks, narrowed by what else is said here; `case list CASE views` lists them
    #[arg(long, value_name = "NAME")]
    pub(crate) view: Option<String>,

    /// A question as JSON, as `case list CASE views` shows them, narrowed by what else is said here
    #[arg(long, value_name = "JSON", value_parser = value::question, conflicts_with = "view")]
    pub(crate) ask: Option<Question>,

    /// The most to give
    #[arg(long)]
    pub(crate) limit: Option<u32>,

    #[command(flatten)]
    pub(crate) output: Output,
}
