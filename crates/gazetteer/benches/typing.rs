//! What a reader waits for while typing with a typo, and what the program holds: `cargo bench -p dateline-gazetteer --bench typing`.
//!
//! Asks for beginnings of names spread over the whole file, each with one letter wrong, and prints the spread of times, which a
//! mean would hide; then the size of the file and the resident memory of this process, which looked up a thousand names.

use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use gazetteer::{Filter, Gazetteer, PlaceIx};

/// How many names are asked for.
const ASKED: u32 = 1000;

fn main() -> Result<(), Box<dyn Error>> {
    let ours = PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../data/gazetteer.bin"
    ));
    let path = std::env::var_os("DATELINE_GAZETTEER").map_or(ours, PathBuf::from);
    let gazetteer = Gazetteer::open(&path)?;
    let places = u32::try_from(gazetteer.len())?;
    let mut times = Vec::new();
    for at in 0..ASKED {
        let name = gazetteer.record(PlaceIx(at * (places / ASKED))).name;
        let typed = mistyped(name, at as usize);
        let start = Instant::now();
        let found = gazetteer.search(&typed, &Filter::default(), 10);
        times.push(start.elapsed());
        std::hint::black_box(found);
    }
    times.sort_unstable();
    let share = |percent: usize| {
        times
            .get(times.len() * percent / 100)
            .copied()
            .unwrap_or(Duration::ZERO)
    };
    println!(
        "typing with one typo: median {:?}, p95 {:?}, p99 {:?}",
        share(50),
        share(95),
        share(99)
    );
    println!("file: {:.1} MB", megabytes(fs::metadata(&path)?.len()));
    if let Some(kilobytes) = resident() {
        println!(
            "resident after {ASKED} look-ups: {:.1} MB",
            megabytes(kilobytes * 1024)
        );
    }
    Ok(())
}

/// The first letters of a name, five to ten of them, one of them wrong.
fn mistyped(name: &str, at: usize) -> String {
    let typed: Vec<char> = name.chars().take(5 + at % 6).collect();
    let wrong = at % typed.len().max(1);
    let letter = |(number, letter): (usize, &char)| if number == wrong { 'q' } else { *letter };
    typed.iter().enumerate().map(letter).collect()
}

fn megabytes(bytes: u64) -> f64 {
    f64::from(u32::try_from(bytes / 1000).unwrap_or(u32::MAX)) / 1000.0
}

/// Kilobytes that are in memory, where the system tells.
fn resident() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}
