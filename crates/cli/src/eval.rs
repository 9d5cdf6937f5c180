//! `dateline eval`: how right readings are, measured against annotated texts.

use std::{fs::File, io::BufReader, path::Path};

use casefile::export::write_whole;
use eval::{Gold, Item, Relations};
use workbench::{Failure, Mode, Outcome, Task, Workbench};

use crate::{
    args::{Eval, Measure},
    fault::{Fault, say},
    fit,
    ordered::in_order,
    output,
};

/// Measures every corpus and prints its figures; gives the number of texts that failed.
pub(crate) fn run(workbench: &Workbench, arguments: &Eval) -> Result<usize, Fault> {
    let mode = arguments.mode.into();
    workbench.ready(mode)?.iter().for_each(say);
    let Some(task) = task(arguments) else {
        return fit::run(workbench, arguments);
    };
    let mut failed = 0;
    let mut browsed: Vec<(String, Vec<Item>)> = Vec::new();
    for path in &arguments.files {
        let (result, bad) = corpus(workbench, task, mode, path);
        failed += bad;
        report(task, path, &result)?;
        browsed.push((path.display().to_string(), result.items));
    }
    if let Some(page) = &arguments.html {
        write_whole(page, |out| eval::html(&browsed, out))?;
    }
    Ok(failed)
}

/// What is measured; none for a fit.
fn task(arguments: &Eval) -> Option<Task> {
    Some(match arguments.measure {
        Measure::Places => Task::Places {
            nested: !arguments.no_nested,
        },
        Measure::Resolve => Task::Resolve,
        Measure::Candidates => Task::Candidates,
        Measure::Role => Task::Role,
        Measure::Relations => Task::Relations,
        Measure::Fit | Measure::FitNames => return None,
    })
}

/// What a corpus came to.
#[derive(Default)]
struct Sum {
    texts: usize,
    items: Vec<Item>,
    relations: Relations,
}

impl Sum {
    fn add(&mut self, outcome: Outcome) {
        self.texts += 1;
        match outcome {
            Outcome::Items(items) => self.items.extend(items),
            Outcome::Relations(relations) => self.relations += relations,
        }
    }
}

/// Measures one corpus on all cores; tells of every text that failed, and counts them.
fn corpus(workbench: &Workbench, task: Task, mode: Mode, path: &Path) -> (Sum, usize) {
    let (mut sum, mut failed) = (Sum::default(), 0);
    let measure = |gold: Result<Gold, String>| {
        let outcome = workbench.evaluate(task, &gold?, mode);
        outcome.map_err(|failure: Failure| failure.message)
    };
    in_order(texts(path), measure, |outcomes| {
        for outcome in outcomes {
            match outcome {
                Ok(outcome) => sum.add(outcome),
                Err(message) => {
                    say(message);
                    failed += 1;
                }
            }
        }
    });
    (sum, failed)
}

/// The annotated texts of a file, or why they cannot be had.
pub(crate) fn texts(path: &Path) -> Box<dyn Iterator<Item = Result<Gold, String>> + Send> {
    let file = path.display().to_string();
    match File::open(path) {
        Ok(opened) => {
            let texts = eval::corpus(&file, BufReader::new(opened));
            Box::new(texts.map(|gold| gold.map_err(|error| error.to_string())))
        }
        Err(error) => Box::new(std::iter::once(Err(format!(
            "{file} could not be opened: {error}."
        )))),
    }
}

fn report(task: Task, path: &Path, sum: &Sum) -> Result<(), Fault> {
    let figures = match task {
        Task::Places { .. } => eval::of_places(&sum.items, true),
        Task::Resolve | Task::Candidates => eval::of_places(&sum.items, false),
        Task::Role => eval::of_role(&sum.items),
        Task::Relations => eval::of_relations(&sum.relations),
    };
    output::print(|out| write!(out, "{}: {} texts\n{figures}", path.display(), sum.texts))?;
    Ok(())
}
