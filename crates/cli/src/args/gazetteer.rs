//! What may be asked of gazetteer layers.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::value;

/// What to do with gazetteer layers.
#[derive(Debug, Subcommand)]
pub(crate) enum Gazetteer {
    /// Add a gazetteer of your own as a layer
    Import(Box<Import>),
    /// List the layers, the uppermost first
    List,
    /// Show all that is known of the layers: counts, date, licence, attribution
    Info(Info),
    /// Lay a layer over or under the embedded gazetteer
    Rank(Rank),
    /// Switch a layer on
    On(Named),
    /// Switch a layer off; its file stays
    Off(Named),
    /// Remove a layer and its file
    Remove(Named),
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline gazetteer import allCountries.zip --alternate-names alternateNamesV2.zip --name geonames
  dateline gazetteer import SY.zip LB.zip --name levant
  dateline gazetteer import airports.csv --name ourairports
  dateline gazetteer import bases.csv --columns name=Base,lat=Y,lon=X --feature S.MILB --above
  dateline gazetteer import zones.geojson sites.kml --licence 'CC0 1.0' --date 2025-06-30

What is read, by the ending of the name, in a .zip or by itself:
  .txt            a GeoNames dump: 19 columns parted by tabs, no header
  .csv, .tsv      a table with a header, OurAirports' among them
  .geojson, .json points, lines and polygons; areas get a label point and bounds
  .kml            placemarks

Columns and properties are found by their names: id, name, lat, lon, names (other names, parted by |),
class, feature (as in AIRB or S.AIRB), country, admin1, population, importance. A row without an id
gets one from its name and point. Ids are user:LAYER/KEY; one that begins with geonames:,
ourairports:, dateline: or user: stays, and stands for the place of that id in the layers below.

Rows that cannot be used are left out and told with their line. Nothing changes before all of the
import is on the disk; Ctrl-C leaves everything as it was.")]
pub(crate) struct Import {
    /// Files, or zip archives of them
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Name of the layer; else made from the name of the first file
    #[arg(long)]
    pub(crate) name: Option<String>,

    #[arg(
        long,
        help = "GeoNames' table of alternate names, joined to the places by their numbers",
        value_name = "PATH"
    )]
    pub(crate) alternate_names: Option<PathBuf>,

    /// What the files are, where their names do not tell
    #[arg(long, value_enum)]
    pub(crate) format: Option<Form>,

    /// Headers of columns, as in name=Base,lat=Y,lon=X
    #[arg(long, value_delimiter = ',', value_parser = value::column, value_name = "WHAT=HEADER")]
    pub(crate) columns: Vec<(String, String)>,

    #[arg(
        long,
        help = "GeoNames class and feature of rows that do not say theirs, as in S.AIRB [default: P.PPL; areas L.RGN]",
        value_parser = value::feature,
        value_name = "CLASS.CODE"
    )]
    pub(crate) feature: Option<(String, String)>,

    /// Over the embedded gazetteer; without this, right under it
    #[arg(long)]
    pub(crate) above: bool,

    /// In place of a layer of that name
    #[arg(long)]
    pub(crate) replace: bool,

    /// Write every row that is left out to this file, with the reason
    #[arg(long, value_name = "FILE")]
    pub(crate) skipped: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) about: About,
}

/// What the layer says of itself.
#[derive(Debug, Args)]
pub(crate) struct About {
    /// What to call the source
    #[arg(long)]
    pub(crate) title: Option<String>,

    /// Where it comes from
    #[arg(long)]
    pub(crate) source: Option<String>,

    /// When it was current, YYYY-MM-DD
    #[arg(long, value_parser = value::published)]
    pub(crate) date: Option<String>,

    /// Its licence
    #[arg(long)]
    pub(crate) licence: Option<String>,

    /// What its licence asks to be shown
    #[arg(long)]
    pub(crate) attribution: Option<String>,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    #[value(name = "geonames", help = "A GeoNames dump")]
    GeoNames,
    /// A table with a header
    Csv,
    #[value(name = "geojson", help = "A GeoJSON file")]
    GeoJson,
    #[value(help = "A KML file")]
    Kml,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline gazetteer info
  dateline gazetteer info geonames --format jsonl")]
pub(crate) struct Info {
    /// Only this layer; the one that Dateline ships is “embedded”
    pub(crate) name: Option<String>,

    /// For people unless said
    #[arg(long, value_enum)]
    pub(crate) format: Option<InfoFormat>,
}

/// How layers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InfoFormat {
    /// For people
    Text,
    /// One JSON object a line
    Jsonl,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Where two layers have a place of the same id, the upper one's stands, and the names of both find it.

Examples:
  dateline gazetteer rank bases above
  dateline gazetteer rank geonames bottom")]
pub(crate) struct Rank {
    /// The layer
    pub(crate) name: String,

    /// Where it shall lie
    #[arg(value_enum)]
    pub(crate) to: To,
}

/// Where a layer shall lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum To {
    /// Over all others
    Top,
    /// Right over the embedded gazetteer
    Above,
    /// Right under the embedded gazetteer
    Below,
    /// Under all others
    Bottom,
}

#[derive(Debug, Args)]
pub(crate) struct Named {
    /// The layer
    pub(crate) name: String,
}
