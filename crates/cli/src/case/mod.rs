//! `dateline case`: many documents in one file.

mod add;
mod args;
mod edit;
mod found;
mod list;
mod table;

use std::path::Path;

use casefile::store::EditRow;
use workbench::{Answer, CaseView, Command, Failure, Workbench};

use crate::{
    args::Output,
    fault::{Fault, SOME_FAILED, say},
    output,
};
pub(crate) use args::CaseArguments;
use args::{Action, Copy, Named};

/// Does what was asked of a case; gives the number of inputs that failed.
pub(crate) fn run(workbench: &Workbench, arguments: &CaseArguments) -> Result<usize, Fault> {
    let done = act(workbench, &arguments.action);
    // A snapshot is due when a case was edited; that it cannot be made does not undo the edit.
    if let Err(failure) = ask(workbench, Command::Close) {
        say(failure);
    }
    done
}

fn act(workbench: &Workbench, action: &Action) -> Result<usize, Fault> {
    match action {
        Action::New(Named { case }) => {
            ask(workbench, Command::New { path: case.clone() })?;
        }
        Action::Add(arguments) => return add::run(workbench, arguments),
        Action::List(arguments) => list::list(workbench, arguments)?,
        Action::Show(arguments) => list::show(workbench, arguments)?,
        Action::Query(arguments) => found::query(workbench, arguments)?,
        Action::Export(arguments) => found::export(workbench, arguments)?,
        Action::Edit(arguments) => return edit::run(workbench, arguments),
        Action::Undo(Named { case }) => step(workbench, case, Command::Undo, "undone")?,
        Action::Redo(Named { case }) => step(workbench, case, Command::Redo, "redone")?,
        Action::Check(Named { case }) => return check(workbench, case),
        Action::Snapshot(arguments) => list::snapshot(workbench, arguments)?,
        Action::Copy(Copy { case, to }) => copy(workbench, case, to)?,
    }
    Ok(0)
}

/// Has the workbench do what any shell can ask for.
fn ask(workbench: &Workbench, command: Command) -> Result<Answer, Fault> {
    Ok(workbench.run(command, &mut |_| ())?)
}

/// The same, where the answer is the case.
fn view(workbench: &Workbench, command: Command) -> Result<CaseView, Fault> {
    match ask(workbench, command)? {
        Answer::Case(Some(view)) => Ok(view),
        other => Err(misfit(&other)),
    }
}

/// The same, where the answer is an edit.
fn edited(workbench: &Workbench, command: Command) -> Result<Option<EditRow>, Fault> {
    match ask(workbench, command)? {
        Answer::Edit(edit) => Ok(edit),
        other => Err(misfit(&other)),
    }
}

fn misfit(answer: &Answer) -> Fault {
    Failure::internal(format!("the answer does not fit the command: {answer:?}")).into()
}

/// Opens a case for editing.
fn open(workbench: &Workbench, case: &Path) -> Result<CaseView, Fault> {
    view(workbench, Command::Open { path: case.into() })
}

/// Opens a case to look at it; says where not all of it can be seen.
fn look(workbench: &Workbench, case: &Path) -> Result<CaseView, Fault> {
    let view = view(workbench, Command::Look { path: case.into() })?;
    if let Some(why) = view
        .read_only
        .as_ref()
        .filter(|why| !why.starts_with("it was opened to look"))
    {
        say(why);
    }
    Ok(view)
}

fn step(workbench: &Workbench, case: &Path, command: Command, done: &str) -> Result<(), Fault> {
    open(workbench, case)?;
    match edited(workbench, command)? {
        Some(edit) => told(&format!("{done}: {}", line(&edit))),
        None => told(&format!("nothing to be {done}")),
    }
}

fn check(workbench: &Workbench, case: &Path) -> Result<usize, Fault> {
    open(workbench, case)?;
    let flaws = match ask(workbench, Command::Check)? {
        Answer::Flaws(flaws) => flaws,
        other => return Err(misfit(&other)),
    };
    match flaws.as_slice() {
        [] => told("the case is sound")?,
        flaws => flaws.iter().for_each(say),
    }
    Ok(flaws.len().min(SOME_FAILED.into()))
}

/// Saves a case under another name; a damaged one becomes a sound one with what could be read.
fn copy(workbench: &Workbench, case: &Path, to: &Path) -> Result<(), Fault> {
    look(workbench, case)?;
    let counts = view(workbench, Command::Copy { path: to.into() })?.counts;
    told(&format!(
        "saved {} documents with {} mentions and {} edits as {}",
        counts.documents,
        counts.mentions,
        counts.edits,
        to.display()
    ))
}

/// An edit in one line.
fn line(edit: &EditRow) -> String {
    let why = edit.why.as_ref().map(|why| format!(" ({why})"));
    format!("{} {}{}", edit.id, edit.what, why.unwrap_or_default())
}

/// Tells the user on standard output.
fn told(message: &str) -> Result<(), Fault> {
    let output = Output {
        format: None,
        path: None,
    };
    output::write(&output, |_, out| {
        writeln!(out, "{}", crate::table::printable(message))
    })
}
