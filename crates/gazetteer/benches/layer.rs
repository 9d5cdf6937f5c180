//! What a layer of the user's own costs, beside the embedded gazetteer: `cargo bench -p dateline-gazetteer --bench layer`.
//!
//! The layer is made of 300,000 generated rows, or is the packed file that `DATELINE_LAYER` names. Look-ups go through
//! a thousand places of each, once each, so that they are not answered from the processor's cache alone.

mod rows;

use std::error::Error;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use gazetteer::import::{Entry, Import, ImportError, Listener, Progress, Skipped, World};
use gazetteer::{About, Filter, Gazetteer};

/// Rows of the layer that is made.
const ROWS: u64 = 300_000;
/// Places that are looked up in turn.
const SAMPLES: usize = 1000;

/// What a look-up is asked with.
struct Sample {
    name: String,
    id: String,
    lon: f64,
    lat: f64,
}

/// A gazetteer and places of it.
struct Subject {
    gazetteer: Gazetteer,
    samples: Vec<Sample>,
}

static SUBJECTS: OnceLock<[Subject; 3]> = OnceLock::new();
const NAMES: [&str; 3] = ["embedded", "layer", "both"];

struct Quiet;

impl Listener for Quiet {
    fn progress(&mut self, _: &Progress<'_>) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn skipped(&mut self, _: &Skipped<'_>) {}
}

fn main() -> ExitCode {
    match subjects() {
        Ok(subjects) => {
            SUBJECTS.get_or_init(|| subjects);
            divan::main();
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn subjects() -> Result<[Subject; 3], Box<dyn Error>> {
    let embedded = || {
        let ours = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/gazetteer.bin");
        Gazetteer::open(&PathBuf::from(ours))
    };
    let named = std::env::var_os("DATELINE_LAYER").map(PathBuf::from);
    let made = if named.is_none() {
        import(&text(ROWS)?)?
    } else {
        Vec::new()
    };
    let layer = || match &named {
        Some(path) => Gazetteer::open(path),
        None => Gazetteer::from_bytes(made.clone()),
    };
    let mut both = embedded()?;
    both.put_below(layer()?)?;
    Ok([subject(embedded()?), subject(layer()?), subject(both)])
}

fn subject(gazetteer: Gazetteer) -> Subject {
    let step = (gazetteer.len() / SAMPLES).max(1);
    let places = gazetteer.records().step_by(step);
    let samples = places.map(|record| Sample {
        name: record.name.to_owned(),
        id: record.id.to_owned(),
        lon: record.lon,
        lat: record.lat,
    });
    let samples = samples.collect();
    Subject { gazetteer, samples }
}

/// So many generated rows.
fn text(rows: u64) -> std::io::Result<Vec<u8>> {
    let mut text = Vec::new();
    for number in 1..=rows {
        rows::row(number, &mut text)?;
    }
    Ok(text)
}

fn import(text: &[u8]) -> Result<Vec<u8>, ImportError> {
    let (world, mut quiet) = (World::default(), Quiet);
    let mut import = Import::new(&std::env::temp_dir(), &world, &mut quiet);
    let mut content = text;
    let entry = Entry {
        name: "rows.txt".to_owned(),
        size: text.len() as u64,
        content: &mut content,
    };
    import.geonames(entry, true)?;
    let mut packed = Vec::new();
    import.finish(About::default(), &mut packed)?;
    Ok(packed)
}

/// Asks a gazetteer about one place after another.
fn ask<T>(
    bencher: Bencher<'_, '_>,
    name: &str,
    question: impl Fn(&Gazetteer, &Sample) -> T + Sync,
) {
    let at = NAMES.iter().position(|other| *other == name);
    let subject = at.and_then(|at| SUBJECTS.get()?.get(at));
    let (Some(subject), next) = (subject, AtomicUsize::new(0)) else {
        return;
    };
    bencher.bench(|| {
        let sample = next.fetch_add(1, Ordering::Relaxed) % subject.samples.len().max(1);
        let sample = subject.samples.get(sample)?;
        Some(question(&subject.gazetteer, black_box(sample)))
    });
}

#[divan::bench(args = NAMES, sample_count = 1000, sample_size = 1)]
fn exact(bencher: Bencher<'_, '_>, name: &str) {
    ask(bencher, name, |gazetteer, sample| {
        gazetteer.exact(&sample.name)
    });
}

#[divan::bench(args = NAMES, sample_count = 1000, sample_size = 1)]
fn by_id(bencher: Bencher<'_, '_>, name: &str) {
    ask(bencher, name, |gazetteer, sample| {
        gazetteer.find(&sample.id)
    });
}

#[divan::bench(args = NAMES, sample_count = 1000, sample_size = 1)]
fn nearest_ten(bencher: Bencher<'_, '_>, name: &str) {
    let all = Filter::default();
    ask(bencher, name, |gazetteer, sample| {
        gazetteer.nearest(sample.lon, sample.lat, &all, None, 10)
    });
}

#[divan::bench(args = NAMES, sample_count = 1000, sample_size = 1)]
fn search(bencher: Bencher<'_, '_>, name: &str) {
    let all = Filter::default();
    ask(bencher, name, |gazetteer, sample| {
        gazetteer.search(&sample.name, &all, 10)
    });
}

/// Its items are rows; one core reads, others sort beside it.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn import_rows(bencher: Bencher<'_, '_>) {
    let text = text(ROWS).unwrap_or_default();
    bencher
        .counter(ItemsCount::new(ROWS))
        .bench(|| import(black_box(&text)).map(|packed| packed.len()).ok());
}
