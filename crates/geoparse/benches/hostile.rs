//! That the time of reading grows with the length of a text and no faster, whatever stands in it.
//!
//!     cargo bench -p dateline-geoparse --bench hostile [-- KILOBYTES]
//!
//! Reads texts of one, two and four times the length (1,000 KB unless told) by the rules and the gazetteer alone, and prints
//! processor time, which other work on the machine does not disturb. The tagger sees a sentence at a time, and its time is
//! that of the words: `--bench read` measures it. Needs the data files.

use gazetteer::Gazetteer;
use geoparse::{Document, Lexicon, Reader};
use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// What the texts are made of: no punctuation, capitals, one name, a page's tags, emoji, scripts in turn.
const PIECES: [(&str, &str); 6] = [
    (
        "no punctuation",
        "the ships left Tartus and went on to Moscow while nobody in Paris said a word ",
    ),
    ("all capitals", "SHIPS LEFT TARTUS FOR MOSCOW, PARIS SAID. "),
    ("one name", "Paris, "),
    (
        "HTML",
        "<p class=\"x\">Ships left <b>Tartus</b>&nbsp;today.</p>\n",
    ),
    ("emoji", "🇸🇾 Tartus 👩‍👩‍👧 🙂🙂 "),
    ("mixed scripts", "Москва دمشق 北京 Paris ኢትዮጵያ "),
];

/// How many times the length is read.
const TIMES: [usize; 3] = [1, 2, 4];

/// Clock ticks in a second, as Linux tells the time of processes.
const TICKS: f64 = 100.0;

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../data")
        .join(file)
}

fn main() -> Result<(), Box<dyn Error>> {
    let told = std::env::args().find_map(|argument| argument.parse().ok());
    let bytes = 1_000 * told.unwrap_or(1_000);
    let lexicon =
        Lexicon::from_csv(|table| fs::read_to_string(data("curated/lexicon").join(table)))?;
    let reader = Reader::new(Arc::new(Gazetteer::open(&data("gazetteer.bin"))?), lexicon);
    println!(
        "processor seconds for {} KB, twice and four times as much",
        bytes / 1_000
    );
    for (kind, piece) in PIECES {
        print!("{kind:>14}");
        for times in TIMES {
            let text = piece.repeat(times * bytes / piece.len());
            print!("  {:7.2}", seconds(&reader, &text)?);
        }
        println!();
    }
    Ok(())
}

/// Processor seconds that a text takes.
fn seconds(reader: &Reader, text: &str) -> Result<f64, Box<dyn Error>> {
    let document = Document {
        text: text.to_owned(),
        ..Document::default()
    };
    let before = processor()?;
    drop(reader.read(&document));
    Ok(processor()? - before)
}

/// Seconds that this process has had of the processor.
fn processor() -> Result<f64, Box<dyn Error>> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    // The name of the program, in brackets, may hold spaces; the times are the 12th and 13th field behind it.
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    let ticks = fields.split_whitespace().skip(11).take(2);
    let ticks: Result<Vec<f64>, _> = ticks.map(str::parse).collect();
    Ok(ticks?.iter().sum::<f64>() / TICKS)
}
