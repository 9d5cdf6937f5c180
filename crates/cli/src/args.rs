//! The command line: what may be asked, and how.

pub(crate) mod gazetteer;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::{
    case::CaseArguments,
    value::{self, Centre},
};

const EXAMPLES: &str = "\
Examples:
  dateline parse report.txt                               a table of every place named
  dateline parse report.txt --published 2025-10-15 --format geojson -o places.geojson
  dateline parse articles.jsonl > readings.jsonl          one document a line, in and out
  pdftotext paper.pdf - | dateline parse - --format csv
  dateline search Tartous
  dateline near Hmeimim --within 50km --class AIRB,MILB,PRT
  dateline near -33.86,151.21 --limit 5 --format jsonl
  dateline near 45.04,34.2 --worldview un                 countries as most states have them
  dateline case query bases.gpkg --within 200km:Hmeimim --between 2015..2025
  dateline gazetteer import SY.zip
  dateline serve report.txt                               the window, in a browser of this machine

Exit status: 0 done, 1 some inputs failed, 2 wrong usage, 3 data files missing or corrupt.";

/// Finds the places that a text names, says which place each one means, and answers what lies where.
///
/// Works offline: nothing leaves this machine.
#[derive(Debug, Parser)]
#[command(name = "dateline", version, after_help = EXAMPLES, max_term_width = 100)]
pub(crate) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,

    #[arg(
        long,
        help = "Folder of the data files; else DATELINE_DATA, else data/ beside the program or above it",
        global = true,
        value_name = "DIR"
    )]
    pub(crate) data: Option<PathBuf>,

    #[arg(
        long,
        help = "Whose borders count: de-facto (who holds a place), un (most states), or a state such as UA",
        global = true,
        value_name = "WHOSE"
    )]
    pub(crate) worldview: Option<String>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Find the places that documents name
    Parse(Parse),
    /// Look a place up by its name, or by the beginning of it
    Search(SearchFor),
    /// List what lies around a point or a place
    Near(NearTo),
    /// Measure how right readings are, against texts that people annotated
    Eval(Eval),
    /// Gather documents in one file, judge what was read in them, and ask them questions
    Case(CaseArguments),
    /// Add gazetteers of your own as layers, list, rank, switch and remove them
    #[command(subcommand)]
    Gazetteer(gazetteer::Gazetteer),
    /// Open the window in a browser of this machine
    Serve(Serve),
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline parse report.txt
  dateline parse report.txt --title 'Fleet leaves' --published 2025-10 --source example.org
  dateline parse a.txt b.txt more.jsonl --format geojson -o places.geojson
  dateline parse report.txt --published 2025-10-15 --layer visits --format geojson -o visits.geojson
  dateline parse - --format csv < report.txt

A line of a .jsonl file is one document:
  {\"id\": \"a1\", \"text\": \"…\", \"title\": \"…\", \"published\": \"2025-10-15\", \"source\": \"…\"}
All but the text may be left out. \"spans\": [{\"start\": 0, \"end\": 6}] resolves these, in Unicode
code points, instead of looking for names.")]
pub(crate) struct Parse {
    /// Plain text, .jsonl with one document a line, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) about: About,

    /// Say why each name has its place, and which place comes next, instead of listing places
    #[arg(long, conflicts_with = "format")]
    pub(crate) explain: bool,

    #[arg(
        long,
        value_enum,
        default_value_t = Layer::Mentions,
        help = "What GeoJSON and CSV hold: a feature for every mention, visit or base",
    )]
    pub(crate) layer: Layer,

    /// How thoroughly to read
    #[arg(long, value_enum, default_value_t)]
    pub(crate) mode: Mode,

    #[command(flatten)]
    pub(crate) output: Output,
}

/// What the command line says of documents that do not say it themselves.
#[derive(Clone, Debug, Args)]
pub(crate) struct About {
    /// Headline, for documents that do not bring their own
    #[arg(long)]
    pub(crate) title: Option<String>,

    /// Publication date, YYYY-MM-DD or YYYY-MM
    #[arg(long, value_name = "DATE", value_parser = value::published)]
    pub(crate) published: Option<String>,

    /// Outlet or web host, as in example.org
    #[arg(long)]
    pub(crate) source: Option<String>,
}

/// What is exported of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Layer {
    /// Places named
    Mentions,
    /// Who went where: a line from origin to destination, and its end as a point
    Visits,
    /// Whose forces are where
    Bases,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline search Tartous
  dateline search paris --country US --limit 3
  dateline search 'bab el' --class STRT --format geojson")]
pub(crate) struct SearchFor {
    /// A name in any spelling or script, or the beginning of one
    #[arg(allow_hyphen_values = true)]
    pub(crate) name: String,

    #[command(flatten)]
    pub(crate) which: Which,

    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline near 35.4,35.95 --within 200km
  dateline near -33.86,151.21 --within 30nmi --class P
  dateline near '33°24′N 35°54′E'                            or in MGRS or UTM: '36S YB 69770 98800'
  dateline near Tartous --class MILB,NVB,AIRB")]
pub(crate) struct NearTo {
    /// Latitude and longitude in any notation, or the name of a place
    #[arg(value_name = "LAT,LON|NAME", allow_hyphen_values = true, value_parser = value::centre)]
    pub(crate) centre: Centre,

    /// No further than this: a number with km, mi, m or nmi
    #[arg(long, value_name = "DISTANCE", value_parser = value::kilometres)]
    pub(crate) within: Option<f64>,

    #[command(flatten)]
    pub(crate) which: Which,

    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline eval places own.jsonl
  dateline eval resolve lgl.jsonl gwn.jsonl --html wrong.html
  dateline eval fit own.jsonl more.jsonl --write data/curated/lexicon

A line of a file is one annotated document:
  {\"text\": \"…\", \"toponyms\": [{\"start\": 4, \"end\": 10, \"lat\": 34.9, \"lon\": 35.9, \"geonameid\": \"163345\"}]}
Positions and ids may be left out; \"role\" is literal or metonymic; \"visits\" and \"basings\" are as `dateline parse` writes
them. A place is right within 161 km, or with the same id. Demonyms that a corpus does not mark count neither way.")]
pub(crate) struct Eval {
    /// What to measure
    pub(crate) measure: Measure,

    /// Annotated documents, one JSON object a line
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// How thoroughly to read
    #[arg(long, value_enum, default_value_t)]
    pub(crate) mode: Mode,

    /// Leave names inside names out, for corpora that do not mark them
    #[arg(long)]
    pub(crate) no_nested: bool,

    /// Also write a page over everything that came out wrong
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,

    /// Parts that a fit leaves out in turn, to tell what it is worth on texts that it did not see
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u8).range(2..))]
    pub(crate) folds: u8,

    /// Write the fitted tables, ranker.csv and trust.csv or recogniser.csv, to this folder
    #[arg(long, value_name = "DIR")]
    pub(crate) write: Option<PathBuf>,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Measure {
    /// Names found, and their places
    Places,
    /// Places of the marked names
    Resolve,
    /// Whether the marked place is among those that its name may mean
    Candidates,
    /// Literal or metonymic, of the marked names
    Role,
    /// Visits and basings
    Relations,
    /// Fit the weights of the ranker and of its confidence, and tell what they are worth on texts left out
    Fit,
    /// Fit what the clues to a place's name are worth, and tell what they are worth on texts left out
    FitNames,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Prints the address to open; it works once. The server answers this machine only, and only
the browser that opened that address. Ctrl C ends it.

Examples:
  dateline serve bases.gpkg
  dateline serve report.txt
  dateline serve --sample --port 0 --ui dist")]
pub(crate) struct Serve {
    /// Case (.gpkg) or text file to open
    #[arg(conflicts_with = "sample")]
    pub(crate) file: Option<PathBuf>,

    /// Open the sample case
    #[arg(long)]
    pub(crate) sample: bool,

    /// Port on 127.0.0.1; 0 for any that is free
    #[arg(long, default_value_t = 7313)]
    pub(crate) port: u16,

    /// Folder of the built window, where it is not ui/ in the folder of the data files
    #[arg(long, value_name = "DIR")]
    pub(crate) ui: Option<PathBuf>,
}

/// Which places, and how many.
#[derive(Debug, Args)]
pub(crate) struct Which {
    /// The most to give
    #[arg(long, default_value_t = 10)]
    pub(crate) limit: usize,

    #[arg(long, help = "Only these GeoNames classes (P) or features (AIRB); several with commas", value_delimiter = ',', value_parser = value::class)]
    pub(crate) class: Vec<String>,

    /// Only in this country, two letters (ISO 3166-1)
    #[arg(long, value_parser = value::country)]
    pub(crate) country: Option<String>,
}

/// Where the answer goes, and how it is written.
#[derive(Debug, Args)]
pub(crate) struct Output {
    /// A table on a terminal unless said, else jsonl
    #[arg(long, value_enum)]
    pub(crate) format: Option<Format>,

    /// Write to this file, whole or not at all, instead of standard output
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    pub(crate) path: Option<PathBuf>,
}

/// How thoroughly to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Mode {
    /// The tagger sees every sentence
    #[default]
    Accurate,
    /// The tagger sees only what the rules are unsure of: several times as fast
    Fast,
}

impl From<Mode> for workbench::Mode {
    fn from(mode: Mode) -> Self {
        match mode {
            Mode::Accurate => Self::Accurate,
            Mode::Fast => Self::Fast,
        }
    }
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Table,
    /// One JSON object a line
    Jsonl,
    #[value(help = "One GeoJSON FeatureCollection")]
    Geojson,
    /// Comma-separated, with a header
    Csv,
}
