//! How many words a second are tagged and read, on one thread, and that the time grows with the length and no faster;
//! at the end, how much of the time visits and basings take.
//!
//!     cargo bench -p dateline-geoparse
//!
//! Needs the data files. Items in the figures are words.

use divan::{Bencher, counter::ItemsCount};
use gazetteer::Gazetteer;
use geoparse::{Document, Frames, Lexicon, Mode, Reader, Tagger, sentences};
use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{Arc, LazyLock},
    time::{Duration, Instant},
};

/// Times that the article, the list of names and the page are repeated: the median of each should grow as they do.
const LENGTHS: [usize; 3] = [1, 4, 16];

/// Readings of which the shortest counts.
const RUNS: usize = 5;

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../data")
        .join(file)
}

/// All that is measured, opened once.
struct World {
    tagger: Arc<Tagger>,
    rules: Reader,
    fast: Reader,
    accurate: Reader,
    /// Accurate, and with visits and basings.
    related: Reader,
    article: String,
}

static WORLD: LazyLock<Result<World, String>> =
    LazyLock::new(|| open().map_err(|error| error.to_string()));

fn open() -> Result<World, Box<dyn Error>> {
    let read = |file: &str| fs::read_to_string(data(file));
    let lexicon = || Lexicon::from_csv(|table| read(&format!("curated/lexicon/{table}")));
    let gazetteer = Arc::new(Gazetteer::open(&data("gazetteer.bin"))?);
    let model = fs::read(data("tagger/tagger.onnx"))?;
    let tagger = Arc::new(Tagger::new(model, &read("tagger/vocabulary.txt")?)?);
    let rules = || Ok::<_, Box<dyn Error>>(Reader::new(Arc::clone(&gazetteer), lexicon()?));
    Ok(World {
        rules: rules()?,
        fast: rules()?
            .with_tagger(Arc::clone(&tagger))
            .with_mode(Mode::Fast),
        accurate: rules()?.with_tagger(Arc::clone(&tagger)),
        related: rules()?
            .with_tagger(Arc::clone(&tagger))
            .with_frames(Frames::from_tables(|table| {
                read(&format!("curated/{table}"))
            })?),
        tagger,
        article: read("samples/sharaa-in-moscow.txt")?,
    })
}

/// The article so many times over.
fn article(world: &World, times: usize) -> Document {
    Document {
        text: vec![world.article.as_str(); times].join("\n\n"),
        ..Document::default()
    }
}

fn reads(bencher: Bencher<'_, '_>, document: &Document, reader: &Reader) {
    bencher
        .counter(words(document))
        .bench(|| reader.read(document));
}

fn words(document: &Document) -> ItemsCount {
    ItemsCount::new(document.text.split_whitespace().count())
}

#[divan::bench(args = LENGTHS)]
fn tag(bencher: Bencher<'_, '_>, times: usize) {
    let Ok(world) = &*WORLD else { return };
    let document = article(world, times);
    let spans = sentences(&document.text);
    bencher
        .counter(words(&document))
        .bench(|| world.tagger.tag(&document.text, &spans));
}

#[divan::bench(args = LENGTHS)]
fn accurate(bencher: Bencher<'_, '_>, times: usize) {
    let Ok(world) = &*WORLD else { return };
    reads(bencher, &article(world, times), &world.accurate);
}

/// The same with visits and basings.
#[divan::bench(args = LENGTHS)]
fn with_relations(bencher: Bencher<'_, '_>, times: usize) {
    let Ok(world) = &*WORLD else { return };
    reads(bencher, &article(world, times), &world.related);
}

#[divan::bench(args = LENGTHS)]
fn fast(bencher: Bencher<'_, '_>, times: usize) {
    let Ok(world) = &*WORLD else { return };
    reads(bencher, &article(world, times), &world.fast);
}

#[divan::bench(args = LENGTHS)]
fn by_rules_alone(bencher: Bencher<'_, '_>, times: usize) {
    let Ok(world) = &*WORLD else { return };
    reads(bencher, &article(world, times), &world.rules);
}

/// Nothing but names, with no space between them: an item is a name and a comma.
#[divan::bench(args = LENGTHS)]
fn names_only(bencher: Bencher<'_, '_>, times: usize) {
    let Ok(world) = &*WORLD else { return };
    let document = Document {
        text: "Paris,".repeat(2_000 * times),
        ..Document::default()
    };
    bencher
        .counter(ItemsCount::new(2_000 * times))
        .bench(|| world.rules.read(&document));
}

/// The shortest of some readings of the longest article.
fn shortest(world: &World, reader: &Reader) -> Duration {
    let document = article(world, LENGTHS.into_iter().max().unwrap_or(1));
    let reads = (0..RUNS).map(|_| {
        let start = Instant::now();
        divan::black_box(reader.read(&document));
        start.elapsed()
    });
    reads.min().unwrap_or_default()
}

/// What visits and basings add to the time of a reading without them, in percent.
fn added(world: &World) -> f64 {
    let (without, with) = (
        shortest(world, &world.accurate),
        shortest(world, &world.related),
    );
    100.0 * (with.as_secs_f64() / without.as_secs_f64() - 1.0)
}

fn main() -> ExitCode {
    let world = match &*WORLD {
        Ok(world) => world,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    divan::main();
    println!(
        "visits and basings add {:.1} % to the time of reading",
        added(world)
    );
    ExitCode::SUCCESS
}
