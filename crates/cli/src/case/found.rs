//! Answers to questions.

use std::io::{self, Write};

use casefile::{
    Status, export as features,
    export::Plain,
    store::{CaseError, Question, Within},
};
use formats::Feature;
use geoparse::Kind;
use serde::Serialize;
use workbench::{Answer, Command, Failure, Found, Kinds, Workbench};

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

fn question(workbench: &Workbench, arguments: &Query) -> Result<Question, Fault> {
    let within = arguments.within.as_ref().map(|(km, centre)| {
        let (lat, lon) = around(workbench, centre)?;
        Ok::<_, Fault>(Within { lon, lat, km: *km })
    });
    let document = arguments
        .document
        .as_deref()
        .map(|named| workbench.case_document(named));
    let kept = match &arguments.view {
        Some(name) => workbench.case_view_asks(name)?,
        None => Question::default(),
    };
    Ok(Question {
        within: within.transpose()?.or(kept.within),
        kinds: or(&arguments.kind, kept.kinds),
        between: arguments.between.clone().or(kept.between),
        text: arguments.text.clone().or(kept.text),
        statuses: or(&arguments.status, kept.statuses),
        country: arguments.country.clone().or(kept.country),
        place: arguments.place.clone().or(kept.place),
        document: document.transpose()?.or(kept.document),
        tag: arguments.tag.clone().or(kept.tag),
        limit: arguments.limit.or(kept.limit),
    })
}

/// What was given; else what the view has.
fn or<T: Clone>(given: &[T], kept: Vec<T>) -> Vec<T> {
    if given.is_empty() {
        kept
    } else {
        given.to_vec()
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
            let mut sheet =
                formats::csv::Table::new(columns(of), &mut *out).map_err(features::io_of_table)?;
            each(workbench, of, question, &mut |feature| {
                sheet.feature(&feature).map_err(features::io_of_table)
            })?;
            sheet.finish().map_err(features::io_of_table)?;
        }
        // Mentions are many: they go from the file to the answer one by one.
        Format::Jsonl if of == Kinds::Mentions => mentions(workbench, question, out)?,
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

/// One JSON object a line for each mention.
fn mentions(workbench: &Workbench, question: &Question, out: &mut dyn Write) -> Result<(), Fault> {
    let mut refused = None;
    let told = workbench.case_each_mention(question, &mut |row| {
        lines(std::slice::from_ref(&row), out).map_err(|error| {
            refused = Some(error);
            CaseError::Stopped
        })
    });
    match (told, refused) {
        (_, Some(error)) => Err(error.into()),
        (told, None) => Ok(told?),
    }
}

/// Hands each answer on as a feature; what the writer says stays what it is.
fn each(
    workbench: &Workbench,
    of: Kinds,
    question: &Question,
    take: &mut dyn FnMut(Feature) -> io::Result<()>,
) -> Result<(), Fault> {
    let mut refused = None;
    let told = workbench.case_features(of, question, &mut |feature| {
        take(feature).map_err(|error| {
            refused = Some(error);
            CaseError::Stopped
        })
    });
    match (told, refused) {
        (_, Some(error)) => Err(error.into()),
        (told, None) => told.map(drop).map_err(|failure: Failure| failure.into()),
    }
}

fn columns(of: Kinds) -> &'static [&'static str] {
    match of {
        Kinds::Mentions => &features::MENTION_COLUMNS,
        Kinds::Places => &features::PLACE_COLUMNS,
        Kinds::Visits => &features::VISIT_COLUMNS,
        Kinds::Bases => &features::BASE_COLUMNS,
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
