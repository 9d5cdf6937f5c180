//! How many words a second are tagged and read, on one thread, and that the time grows with the length and no faster.
//!
//!     cargo bench -p dateline-geoparse
//!
//! Needs the data files. Items in the figures are words.

use divan::{Bencher, counter::ItemsCount};
use gazetteer::Gazetteer;
use geoparse::{Document, Lexicon, Mode, Reader, Tagger, sentences};
use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{Arc, LazyLock},
};

/// Times that the article, the list of names and the page are repeated: the median of each should grow as they do.
const LENGTHS: [usize; 3] = [1, 4, 16];

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

fn main() -> ExitCode {
    if let Err(error) = &*WORLD {
        eprintln!("{error}");
        return ExitCode::FAILURE;
    }
    divan::main();
    ExitCode::SUCCESS
}
