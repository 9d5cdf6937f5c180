//! `dateline gazetteer import`: progress on standard error, and what was left out.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use casefile::export::WriteError;
use gazetteer::About;
use gazetteer::import::{Columns, Listener, Progress, Skipped, Work};
use gazetteer::pack::Stage;
use gazetteer::shelf::Rank;
use workbench::{Form, Imported, NewGazetteer, Workbench};

use crate::{
    args::gazetteer::{self as args, Import},
    fault::{Fault, say},
};

/// Rows left out that are told one by one.
const TOLD: u64 = 20;

/// Adds a layer and says what became of it.
pub(super) fn run(workbench: &Workbench, arguments: &Import) -> Result<(), Fault> {
    let mut follower = Follower::new(arguments)?;
    let imported = workbench.import_gazetteer(&new(arguments), &mut follower);
    follower.clear();
    follower.finish()?;
    tell(&imported?);
    Ok(())
}

fn new(arguments: &Import) -> NewGazetteer {
    let about = &arguments.about;
    let given = |value: &Option<String>| value.clone().unwrap_or_default();
    NewGazetteer {
        files: arguments.paths.clone(),
        alternate_names: arguments.alternate_names.clone(),
        form: arguments.format.map(|form| match form {
            args::Form::GeoNames => Form::GeoNames,
            args::Form::Csv => Form::Csv,
            args::Form::GeoJson => Form::GeoJson,
            args::Form::Kml => Form::Kml,
        }),
        name: arguments.name.clone(),
        rank: arguments.above.then_some(Rank::Above),
        replace: arguments.replace,
        columns: Columns {
            named: arguments.columns.clone(),
        },
        feature: arguments.feature.clone(),
        about: About {
            title: given(&about.title),
            source: given(&about.source),
            date: given(&about.date),
            licence: given(&about.licence),
            attribution: given(&about.attribution),
        },
    }
}

fn tell(imported: &Imported) {
    let Imported { name, report } = imported;
    for (kind, rows) in &report.skipped {
        say(format!("left out, {kind}: {rows}"));
    }
    say(format!(
        "the layer {name} has {} places; {} rows were left out",
        report.places,
        report.skipped.values().sum::<u64>()
    ));
}

/// Shows progress, and keeps what is left out.
struct Follower {
    terminal: bool,
    /// When progress was shown last.
    shown: Instant,
    told: u64,
    list: Option<BufWriter<File>>,
    failed: Option<io::Error>,
}

impl Follower {
    fn new(arguments: &Import) -> Result<Self, Fault> {
        let create = |path: &std::path::PathBuf| {
            let other = |source| WriteError::Other {
                path: path.clone(),
                source,
            };
            let mut list = BufWriter::new(File::create(path).map_err(other)?);
            writeln!(list, "row,reason").map_err(other)?;
            Ok::<_, Fault>(list)
        };
        Ok(Self {
            terminal: io::stderr().is_terminal(),
            shown: Instant::now(),
            told: 0,
            list: arguments.skipped.as_ref().map(create).transpose()?,
            failed: None,
        })
    }

    /// How often progress is shown: a line of a log costs more than one that is written over.
    fn pause(&self) -> Duration {
        Duration::from_millis(if self.terminal { 200 } else { 5_000 })
    }

    /// Clears the line of progress.
    fn clear(&self) {
        if self.terminal {
            // Where the terminal is gone there is nobody to see it.
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }

    fn finish(mut self) -> Result<(), Fault> {
        let flushed = self.list.as_mut().map_or(Ok(()), Write::flush);
        match self.failed {
            Some(error) => Err(Fault::SkippedList(error)),
            None => flushed.map_err(Fault::SkippedList),
        }
    }
}

impl Listener for Follower {
    fn progress(&mut self, progress: &Progress<'_>) -> ControlFlow<()> {
        if self.shown.elapsed() < self.pause() {
            return ControlFlow::Continue(());
        }
        self.shown = Instant::now();
        self.clear();
        let share = (100 * progress.done).checked_div(progress.of);
        let share = share.map_or(String::new(), |share| format!(" ({} %)", share.min(100)));
        let line = match progress.work {
            Work::Reading { file, rows } => format!("{file}: {rows} rows read{share}"),
            Work::Packing(Stage::Places) => format!("putting places in order{share}"),
            Work::Packing(Stage::Names) => format!("filing names{share}"),
            Work::Packing(Stage::Writing) => format!("writing the layer{share}"),
        };
        let end = if self.terminal { "" } else { "\n" };
        let _ = write!(io::stderr(), "dateline: {line}{end}");
        ControlFlow::Continue(())
    }

    fn skipped(&mut self, skipped: &Skipped<'_>) {
        if let Some(list) = &mut self.list {
            let text = skipped.to_string().replace('"', "\"\"");
            let (row, reason) = text.split_once(": ").unwrap_or((&text, ""));
            let written = writeln!(list, "\"{row}\",\"{reason}\"");
            self.failed = self.failed.take().or(written.err());
        }
        self.told += 1;
        if self.told <= TOLD {
            self.clear();
            say(format!("left out: {skipped}"));
        } else if self.told == TOLD + 1 {
            say("more rows are left out; --skipped FILE lists them all");
        }
    }
}
