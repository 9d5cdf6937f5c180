//! How long `dateline parse` takes on a short article, and how much memory: the whole process, as a user waits for it.
//!
//!     cargo bench -p dateline-cli
//!
//! Needs the built data (`make data`). Each sample report is read [`RUNS`] times; the exit status tells whether the
//! budget was kept.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    time::{Duration, Instant},
};

use nix::sys::resource::{UsageWho, getrusage};

/// How often each report is read.
const RUNS: usize = 20;

/// The longest that the median run may take.
const MOST_TIME: Duration = Duration::from_millis(300);

/// The most memory that any run may hold, in kilobytes.
const MOST_MEMORY: i64 = 200_000;

fn main() -> ExitCode {
    match measure() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("the benchmark could not run: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Reads every report; gives whether the budget was kept.
fn measure() -> io::Result<bool> {
    let mut kept = true;
    for report in reports()? {
        let mut times = (0..RUNS)
            .map(|_| time(&report))
            .collect::<io::Result<Vec<_>>>()?;
        times.sort();
        let median = times.get(RUNS / 2).copied().unwrap_or_default();
        println!(
            "{}: median {} ms (at most {} ms)",
            report.file_name().unwrap_or_default().display(),
            median.as_millis(),
            MOST_TIME.as_millis()
        );
        kept &= median <= MOST_TIME;
    }
    // The largest of all runs: the system keeps the peak of the children that ended.
    let peak = getrusage(UsageWho::RUSAGE_CHILDREN)?.max_rss();
    println!(
        "peak memory {} MB (at most {} MB)",
        peak / 1000,
        MOST_MEMORY / 1000
    );
    Ok(kept && peak <= MOST_MEMORY)
}

/// The texts in the samples folder.
fn reports() -> io::Result<Vec<PathBuf>> {
    let files = fs::read_dir(data().join("samples"))?;
    let paths = files
        .map(|file| Ok(file?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    Ok(paths
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect())
}

/// How long one run takes, from its start to its end.
fn time(report: &Path) -> io::Result<Duration> {
    let start = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["parse", "--published", "2025-10-15"])
        .arg(report)
        .arg("--data")
        .arg(data())
        .stdout(Stdio::null())
        .status()?;
    if status.success() {
        Ok(start.elapsed())
    } else {
        Err(io::Error::other(format!("dateline ended with {status}")))
    }
}

/// The data folder of the source tree.
fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}
