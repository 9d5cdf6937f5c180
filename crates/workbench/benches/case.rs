//! How long things take in a large case: 10,000 documents with 200,000 mentions, generated.
//!
//! The case is made by one process and used by another, so that the memory told is that of using it. Times are those of the
//! clock, with those of the processor in brackets, which a busy machine does not lengthen as much.

use std::{
    env, fs,
    hint::black_box,
    ops::ControlFlow,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

#[path = "../examples/large_case/arrivals.rs"]
mod arrivals;

use arrivals::{DOCUMENTS, arrival};
use casefile::{
    Status,
    store::{CaseFile, Edit, Leaf, Question, Reach, Verdict, Within},
};
use workbench::{Kinds, Search, Sheet, Workbench};

type Done = Result<(), Box<dyn std::error::Error>>;

/// How long by the clock, and how long on a processor.
#[derive(Clone, Copy, Default)]
struct Took {
    clock: Duration,
    processor: Duration,
}

fn main() -> Done {
    if let Some(path) = env::var_os("DATELINE_BENCH_CASE") {
        return measure(Path::new(&path));
    }
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("large.gpkg");
    let start = Instant::now();
    CaseFile::create(&path)?.import(&mut (0..DOCUMENTS).map(arrival), None, &mut || {
        ControlFlow::Continue(())
    })?;
    let size = fs::metadata(&path)?.len() / 1_000_000;
    println!(
        "import of {DOCUMENTS} documents as one edit: {:.1} s; the file has {size} MB",
        start.elapsed().as_secs_f64()
    );
    let status = Command::new(env::current_exe()?)
        .env("DATELINE_BENCH_CASE", &path)
        .env("XDG_STATE_HOME", folder.path())
        .status()?;
    status
        .success()
        .then_some(())
        .ok_or("the measuring failed")?;
    Ok(())
}

fn measure(path: &Path) -> Done {
    let workbench = Workbench::new(Search::here(None, Vec::new()));
    workbench.status()?;
    let (view, open) = timed(|| workbench.case_open(path))?;
    println!("open {} mentions: {}", view.counts.mentions, shown(&[open]));
    let edits: Vec<Took> = (0..20u32)
        .map(|number| {
            let edit = Edit::Judge {
                mention: number * 7000 + 1,
                verdict: Verdict::Confirm,
                reach: Reach::One,
                remember: false,
            };
            Ok(timed(|| workbench.case_edit(&edit, Some("bench")))?.1)
        })
        .collect::<Result<_, workbench::Failure>>()?;
    println!("an edit, durable: {}", shown(&edits));
    let undos: Vec<Took> = (0..10)
        .map(|_| Ok(timed(|| workbench.case_undo())?.1))
        .collect::<Result<_, workbench::Failure>>()?;
    println!("its undo: {}", shown(&undos));
    let everywhere = Edit::Judge {
        mention: 1,
        verdict: Verdict::Confirm,
        reach: Reach::Case,
        remember: true,
    };
    let (edit, time) = timed(|| workbench.case_edit(&everywhere, None))?;
    let what = edit.map(|edit| edit.what).unwrap_or_default();
    println!("an edit that reaches far: {} ({what})", shown(&[time]));
    let (_, time) = timed(|| workbench.case_undo())?;
    println!("its undo: {}", shown(&[time]));
    for (what, text) in [
        ("radius and date", None),
        ("radius, date and words", Some("\"reached harbour\" 12*")),
    ] {
        let mut rows = 0;
        let queries: Vec<Took> = (0..20u8)
            .map(|number| {
                let question = Question {
                    within: Some(Within {
                        lon: 35.95 + f64::from(number),
                        lat: 35.4,
                        km: 200.0,
                    }),
                    between: "2015..2018".parse().ok(),
                    text: text.map(str::to_owned),
                    ..Question::default()
                };
                let (found, time) = timed(|| workbench.case_query(Kinds::Mentions, &question))?;
                if let workbench::Found::Mentions(found) = black_box(found) {
                    rows = found.len();
                }
                Ok(time)
            })
            .collect::<Result<_, workbench::Failure>>()?;
        println!("a query by {what}: {} ({rows} mentions)", shown(&queries));
    }
    filter(&workbench)?;
    let (documents, time) = timed(|| workbench.case_documents())?;
    clusters(&workbench)?;
    println!("{} documents listed: {}", documents.len(), shown(&[time]));
    let waiting = Question {
        statuses: vec![Status::Auto],
        limit: Some(50),
        ..Question::default()
    };
    let (_, time) = timed(|| workbench.case_query(Kinds::Mentions, &waiting))?;
    println!(
        "the first 50 mentions that nobody judged: {}",
        shown(&[time])
    );
    let file = path.with_extension("geojson");
    let (exported, time) = timed(|| {
        workbench.case_export(Kinds::Mentions, &Question::default(), Sheet::Geojson, &file)
    })?;
    println!(
        "{} features to GeoJSON: {}",
        exported.features,
        shown(&[time])
    );
    println!("memory at its highest: {}", memory().unwrap_or_default());
    let (copies, time) = timed(|| workbench.case_copies())?;
    println!(
        "near-duplicates: {} ({} sets)",
        shown(&[time]),
        copies.len()
    );
    println!("memory at its highest: {}", memory().unwrap_or_default());
    let ((), time) = timed(|| workbench.case_close())?;
    println!("close, with a snapshot: {}", shown(&[time]));
    Ok(())
}

fn timed<T, E>(work: impl FnOnce() -> Result<T, E>) -> Result<(T, Took), E> {
    let (start, on) = (Instant::now(), on_processor());
    let done = work()?;
    let took = Took {
        clock: start.elapsed(),
        processor: on_processor().saturating_sub(on),
    };
    Ok((done, took))
}

/// How long the main thread ran so far, where the system tells.
fn on_processor() -> Duration {
    let told = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|ran| ran.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or_default())
}

/// The median and the longest.
fn shown(times: &[Took]) -> String {
    let of = |time: fn(&Took) -> Duration| {
        let mut times: Vec<_> = times.iter().map(time).collect();
        times.sort();
        let ms = |time: Option<&Duration>| time.map_or(0.0, Duration::as_secs_f64) * 1000.0;
        (ms(times.get(times.len() / 2)), ms(times.last()))
    };
    let (clock, processor) = (of(|took| took.clock), of(|took| took.processor));
    if times.len() == 1 {
        return format!("{:.1} ms ({:.1})", clock.0, processor.0);
    }
    format!(
        "{:.1} ms ({:.1}), at most {:.1} ms ({:.1})",
        clock.0, processor.0, clock.1, processor.1
    )
}

fn memory() -> Option<String> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status
        .lines()
        .find_map(|line| Some(line.strip_prefix("VmHWM:")?.trim().to_owned()))
}

/// What every view of a window asks when a filter changes.
fn filter(workbench: &Workbench) -> Done {
    let asked = |most: u32| Question {
        sources: (0..most)
            .map(|number| format!("outlet-{number}.example"))
            .collect(),
        ..Question::default()
    };
    let leaf = Leaf {
        take: 100,
        ..Leaf::default()
    };
    let world = [-180.0, -80.0, 180.0, 80.0];
    let mut took: [Vec<Took>; 4] = Default::default();
    for most in 1..=8 {
        let question = asked(most);
        let times = [
            timed(|| workbench.case_sift(&question).map(drop))?.1,
            timed(|| workbench.case_clusters(world, 1.0, &question).map(drop))?.1,
            timed(|| workbench.case_page(&question, &leaf).map(drop))?.1,
            timed(|| workbench.case_relations(&question).map(drop))?.1,
        ];
        for (all, time) in took.iter_mut().zip(times) {
            all.push(time);
        }
    }
    let whats = ["what answers", "the map", "the table", "the relations"];
    for (what, times) in whats.into_iter().zip(&took) {
        println!("a filter by outlets, {what}: {}", shown(times));
    }
    Ok(())
}

/// What a map of the whole case shows at two zooms.
fn clusters(workbench: &Workbench) -> Done {
    for (what, bbox, zoom) in [
        ("the world", [-180.0, -80.0, 180.0, 80.0], 1.0),
        ("the Levant", [30.0, 30.0, 42.0, 38.0], 6.0),
    ] {
        let question = Question::default();
        let (_, first) = timed(|| workbench.case_clusters(bbox, zoom, &question))?;
        let next: Vec<Took> = (0..20)
            .map(|_| Ok(timed(|| workbench.case_clusters(bbox, zoom, &question))?.1))
            .collect::<Result<_, workbench::Failure>>()?;
        println!(
            "clusters of {what}: {}, the first time {}",
            shown(&next),
            shown(&[first])
        );
    }
    Ok(())
}
