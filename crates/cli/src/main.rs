//! The `dateline` command: finds the places that texts name, and answers what lies where.

mod args;
mod case;
mod eval;
mod explain;
mod fault;
mod fit;
mod gazetteer;
mod input;
mod ordered;
mod output;
mod parse;
mod places;
mod server;
mod table;
mod value;

use std::{process::ExitCode, sync::Arc};

use clap::Parser;
use workbench::{Search, Workbench, state_dir};

use args::{Arguments, Command};
use fault::{Fault, SOME_FAILED, say};

fn main() -> ExitCode {
    let Arguments {
        command,
        data,
        worldview,
    } = Arguments::parse();
    let mut workbench = Workbench::new(Search::here(data, Vec::new()));
    // Only a window gathers work that nobody saved.
    if let (Command::Serve(_), Ok(state)) = (&command, state_dir()) {
        workbench = workbench.keeping(state);
    }
    let workbench = Arc::new(workbench);
    match run(&workbench, &command, worldview.as_deref()) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => SOME_FAILED.into(),
        Err(fault) => {
            if !fault.is_closed_pipe() {
                say(&fault);
            }
            fault.exit_code()
        }
    }
}

/// Does what was asked; gives the number of inputs that failed.
fn run(
    workbench: &Arc<Workbench>,
    command: &Command,
    worldview: Option<&str>,
) -> Result<usize, Fault> {
    if let Some(worldview) = worldview {
        workbench.choose_worldview(worldview)?;
    }
    if matches!(
        command,
        Command::Parse(_) | Command::Search(_) | Command::Near(_)
    ) {
        workbench.warnings()?.iter().for_each(say);
    }
    match command {
        Command::Parse(arguments) => parse::run(workbench, arguments),
        Command::Search(arguments) => places::search(workbench, arguments).map(|()| 0),
        Command::Eval(arguments) => eval::run(workbench, arguments),
        Command::Case(arguments) => case::run(workbench, arguments),
        Command::Near(arguments) => places::near(workbench, arguments).map(|()| 0),
        Command::Gazetteer(command) => gazetteer::run(workbench, command).map(|()| 0),
        Command::Serve(arguments) => server::run(Arc::clone(workbench), arguments).map(|()| 0),
    }
}
