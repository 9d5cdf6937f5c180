//! What a reader waits for while typing with a typo, and what the program holds: `cargo bench -p dateline-gazetteer --bench typing`.
//!
//! Asks for beginnings of names spread over the whole file, each with one letter wrong, and prints the spread of times, which a
//! mean would hide: by the clock on the wall, and of the processor alone, which a busy machine does not stretch. Then come the size of the file and the resident memory of this process, which looked up a thousand names.

use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use gazetteer::{Filter, Gazetteer, PlaceIx};
use rustix::time::{ClockId, clock_gettime};

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
    let (mut times, mut busy) = (Vec::new(), Vec::new());
    for at in 0..ASKED {
        let name = gazetteer.record(PlaceIx(at * (places / ASKED))).name;
        let typed = mistyped(name, at as usize);
        let (begun, start) = (processor(), Instant::now());
        let found = gazetteer.search(&typed, &Filter::default(), 10);
        times.push(start.elapsed());
        busy.push(processor().saturating_sub(begun));
        std::hint::black_box(found);
    }
    tell("typing with one typo", times);
    tell("of the processor alone", busy);
    println!("file: {:.1} MB", megabytes(fs::metadata(&path)?.len()));
    if let Some(kilobytes) = resident() {
        println!(
            "resident after {ASKED} look-ups: {:.1} MB",
            megabytes(kilobytes * 1024)
        );
    }
    Ok(())
}

/// Prints how times are spread.
fn tell(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let share = |percent: usize| times.get(times.len() * percent / 100);
    if let (Some(median), Some(most), Some(nearly_all)) = (share(50), share(95), share(99)) {
        println!("{what}: median {median:?}, p95 {most:?}, p99 {nearly_all:?}");
    }
}

/// Time that the processor spent on this thread.
fn processor() -> Duration {
    let spent = clock_gettime(ClockId::ThreadCPUTime);
    Duration::try_from(spent).unwrap_or_default()
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
