//! Answers to questions.

use std::{
    io::{self, Write},
    slice,
};

use casefile::{
    Status,
    export::Plain,
    store::{Question, Within},
};
use geoparse::Kind;
use serde::Serialize;
use workbench::{Answer, Command, Found, Kinds, Workbench};

use super::{
    args::{Export, Query},
    ask, look, misfit, table,
};
use crate::{
    args::{Format, Output},
    fault::Fault,
    output,
    places::around,
};

/// Answers a question.
pub(super) fn query(workbench: &Workbench, arguments: &Query) -> Result<(), Fault> {
    look(workbench, &arguments.case)?;
    let question = question(workbench, arguments)?;
    write(workbench, arguments.of, &question, &arguments.output)
}

/// Writes all that the case holds of one kind, rejected and demonyms too.
pub(super) fn export(workbench: &Workbench, arguments: &Export) -> Result<(), Fault> {
    look(workbench, &arguments.case)?;
    let everything = match arguments.of {
        Kinds::Places => Question::default(),
        Kinds::Mentions => Question {
            kinds: vec![
                Kind::Place,
                Kind::Facility,
                Kind::Region,
                Kind::Water,
                Kind::Demonym,
            ],
            ..judged()
        },
        Kinds::Visits | Kinds::Bases => judged(),
    };
    write(workbench, arguments.of, &everything, &arguments.output)
}

fn judged() -> Question {
    use Status::{Auto, Confirmed, Corrected, Rejected};
    Question {
        statuses: vec![Auto, Confirmed, Corrected, Rejected],
        ..Question::default()
    }
}

/// What a view or a question as JSON asks, and what else was said.
fn question(workbench: &Workbench, arguments: &Query) -> Result<Question, Fault> {
    let mut asked = match (&arguments.view, &arguments.ask) {
        (Some(name), _) => workbench.case_view_asks(name)?,
        (None, Some(question)) => question.clone(),
        (None, None) => Question::default(),
    };
    if let Some((km, centre)) = &arguments.within {
        let (lat, lon) = around(workbench, centre)?;
        asked.within = Some(Within { lon, lat, km: *km });
    }
    if let Some(named) = &arguments.document {
        asked.document = Some(workbench.case_document(named)?);
    }
    if !arguments.kind.is_empty() {
        asked.kinds.clone_from(&arguments.kind);
    }
    if !arguments.status.is_empty() {
        asked.statuses.clone_from(&arguments.status);
    }
    say_too(&mut asked.between, arguments.between.as_ref());
    say_too(&mut asked.text, arguments.text.as_ref());
    if let Some(country) = &arguments.country {
        asked.countries = vec![country.clone()];
    }
    say_too(&mut asked.place, arguments.place.as_ref());
    say_too(&mut asked.tag, arguments.tag.as_ref());
    say_too(&mut asked.limit, arguments.limit.as_ref());
    Ok(asked)
}

fn say_too<T: Clone>(part: &mut Option<T>, said: Option<&T>) {
    if said.is_some() {
        *part = said.cloned();
    }
}

/// Writes the answers in the format asked for.
pub(super) fn write(
    workbench: &Workbench,
    of: Kinds,
    question: &Question,
    output: &Output,
) -> Result<(), Fault> {
    // A failure of the case within the writing is told as what it is.
    let mut failed = None;
    let written = output::write(output, |format, out| {
        written(workbench, (of, question), format, out).map_err(|fault| match fault {
            Fault::StandardOutput(error) => error,
            fault => {
                failed = Some(fault);
                io::Error::other("the case could not be read")
            }
        })
    });
    failed.map_or(written, Err)
}

fn written(
    workbench: &Workbench,
    (of, question): (Kinds, &Question),
    format: Format,
    out: &mut dyn Write,
) -> Result<(), Fault> {
    match format {
        Format::Geojson => {
            workbench.case_geojson(of, question, out)??;
            writeln!(out)?;
        }
        Format::Csv => {
            workbench.case_csv(of, question, out)??;
        }
        // Mentions are many: they go from the file to the answer one by one.
        Format::Jsonl if of == Kinds::Mentions => {
            workbench
                .case_each_mention(question, &mut |row| lines(slice::from_ref(&row), out))??;
        }
        Format::Jsonl => match answers(workbench, of, question)? {
            Found::Mentions(rows) => lines(&rows, out)?,
            Found::Places(rows) => lines(&rows, out)?,
            Found::Visits(rows) => lines(&rows, out)?,
            Found::Bases(rows) => lines(&rows, out)?,
        },
        Format::Table => table::tables(&answers(workbench, of, question)?, out)?,
    }
    Ok(())
}

fn answers(workbench: &Workbench, of: Kinds, question: &Question) -> Result<Found, Fault> {
    let command = Command::Query {
        of,
        question: Box::new(question.clone()),
    };
    match ask(workbench, command)? {
        Answer::Found(found) => Ok(found),
        other => Err(misfit(&other)),
    }
}

/// One JSON object a line.
pub(super) fn lines<T: Serialize>(rows: &[T], out: &mut dyn Write) -> io::Result<()> {
    for row in rows {
        let mut line = Vec::new();
        row.serialize(&mut Plain::serializer(&mut line))?;
        line.push(b'\n');
        out.write_all(&line)?;
    }
    Ok(())
}
