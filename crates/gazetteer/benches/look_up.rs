//! How long opening and look-ups take: `cargo bench -p dateline-gazetteer`.
//!
//! Measures `data/gazetteer.bin`, or the file that `DATELINE_GAZETTEER` names.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::LazyLock;

use divan::{Bencher, black_box};
use gazetteer::{Filter, Found, Gazetteer, Near, OpenError, Use};

static GAZETTEER: LazyLock<Result<Gazetteer, OpenError>> =
    LazyLock::new(|| Gazetteer::open(&path()));

fn path() -> PathBuf {
    let ours = || {
        PathBuf::from(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../data/gazetteer.bin"
        ))
    };
    std::env::var_os("DATELINE_GAZETTEER").map_or_else(ours, PathBuf::from)
}

fn main() -> ExitCode {
    if let Err(error) = &*GAZETTEER {
        eprintln!("{error}");
        return ExitCode::FAILURE;
    }
    divan::main();
    ExitCode::SUCCESS
}

/// Runs a look-up on the open gazetteer.
fn look_up<T>(bencher: Bencher<'_, '_>, ask: impl Fn(&Gazetteer) -> T + Sync) {
    if let Ok(gazetteer) = &*GAZETTEER {
        bencher.bench(|| ask(gazetteer));
    }
}

#[divan::bench]
fn open() -> Result<Gazetteer, OpenError> {
    Gazetteer::open(&path())
}

#[divan::bench(args = ["Moscow", "San José", "Nowhere at All"])]
fn exact(bencher: Bencher<'_, '_>, name: &str) {
    look_up(bencher, |gazetteer| -> Vec<Use> {
        gazetteer.exact(black_box(name))
    });
}

#[divan::bench]
fn walk(bencher: Bencher<'_, '_>) {
    let words = ["new", " ", "york", " ", "city"];
    look_up(bencher, |gazetteer| {
        let mut walk = gazetteer.walk();
        words
            .iter()
            .take_while(|word| walk.step(black_box(word)) && !walk.is_name())
            .count()
    });
}

#[divan::bench(args = ["Moscow", "M", "Mosc", "Mocsow", "Vladivostokk", "Khmaymeem"])]
fn search(bencher: Bencher<'_, '_>, name: &str) {
    look_up(bencher, |gazetteer| -> Vec<Found> {
        gazetteer.search(black_box(name), &Filter::default(), 10)
    });
}

#[divan::bench(args = [10, 100, 1000])]
fn nearest(bencher: Bencher<'_, '_>, limit: usize) {
    look_up(bencher, |gazetteer| -> Vec<Near> {
        gazetteer.nearest(
            black_box(35.9),
            black_box(35.4),
            &Filter::default(),
            None,
            limit,
        )
    });
}

#[divan::bench]
fn nearest_of_a_rare_kind(bencher: Bencher<'_, '_>) {
    let filter = Filter {
        class: vec!["PCLI".to_owned()],
        country: None,
        ..Filter::default()
    };
    look_up(bencher, |gazetteer| -> Vec<Near> {
        gazetteer.nearest(35.9, 35.4, &filter, None, 3)
    });
}
