//! How long reading takes, and the stages of resolution in it: `cargo bench -p dateline-geoparse --bench resolve`.
//!
//! Measures the sample report against the data of the source tree, one thread, in words a second; and a text of nothing but
//! names at two lengths, which shows that time grows with length and no faster.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, LazyLock};

use divan::{Bencher, counter::ItemsCount};
use gazetteer::Gazetteer;
use geoparse::{Document, Lexicon, Reader, Span};

/// What is read, and with what.
struct Bench {
    reader: Reader,
    report: Document,
    spans: Vec<Span>,
}

static BENCH: LazyLock<Result<Bench, String>> =
    LazyLock::new(|| open().map_err(|error| error.to_string()));

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../data")
        .join(file)
}

fn open() -> Result<Bench, Box<dyn Error>> {
    let gazetteer = Gazetteer::open(&data("gazetteer.bin"))?;
    let lexicon =
        Lexicon::from_csv(|table| std::fs::read_to_string(data("curated/lexicon").join(table)))?;
    let reader = Reader::new(Arc::new(gazetteer), lexicon);
    let report = document(std::fs::read_to_string(data(
        "samples/sharaa-in-moscow.txt",
    ))?);
    let spans = reader
        .read(&report)
        .mentions
        .iter()
        .map(|mention| mention.span)
        .collect();
    Ok(Bench {
        reader,
        report,
        spans,
    })
}

fn document(text: String) -> Document {
    Document {
        text,
        ..Document::default()
    }
}

fn main() -> ExitCode {
    if let Err(error) = &*BENCH {
        eprintln!("{error}");
        return ExitCode::FAILURE;
    }
    divan::main();
    ExitCode::SUCCESS
}

/// Runs something over a text, counted in words.
fn measure<T>(bencher: Bencher<'_, '_>, text: &str, read: impl Fn(&Bench) -> T + Sync) {
    if let Ok(bench) = &*BENCH {
        bencher
            .counter(ItemsCount::new(text.split_whitespace().count()))
            .bench(|| read(bench));
    }
}

fn report() -> &'static str {
    BENCH.as_ref().map_or("", |bench| &bench.report.text)
}

/// From text to reading.
#[divan::bench]
fn whole(bencher: Bencher<'_, '_>) {
    measure(bencher, report(), |bench| bench.reader.read(&bench.report));
}

/// What given names may mean, with the look-ups before it.
#[divan::bench]
fn candidates(bencher: Bencher<'_, '_>) {
    measure(bencher, report(), |bench| {
        bench.reader.candidates(&bench.report, &bench.spans)
    });
}

/// Which places given names mean, with all before it.
#[divan::bench]
fn ranker(bencher: Bencher<'_, '_>) {
    measure(bencher, report(), |bench| {
        bench.reader.read_spans(&bench.report, &bench.spans)
    });
}

/// Why, too: what `parse --explain` does.
#[divan::bench]
fn explained(bencher: Bencher<'_, '_>) {
    measure(bencher, report(), |bench| {
        bench.reader.explain(&bench.report, Some(&bench.spans), 2)
    });
}

/// Nothing but an ambiguous name.
#[divan::bench(args = [1_000, 10_000])]
fn names_only(bencher: Bencher<'_, '_>, names: usize) {
    let text = "Paris, ".repeat(names);
    let document = document(text.clone());
    measure(bencher, &text, |bench| bench.reader.read(&document));
}
