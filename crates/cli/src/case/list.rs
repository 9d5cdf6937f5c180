//! What a case holds.

use std::io::{self, Write};

use casefile::store::{Copies, DocumentRow, EditRow, Question, SameReports, SavedView};
use serde::Serialize;
use workbench::{Answer, Command, Kinds, Workbench};

use super::{
    args::{List, Show, Snapshot, What},
    ask, found, look, misfit, open, table, told,
};
use crate::{
    args::{Format, Output},
    fault::Fault,
    output,
    table::Column,
};

/// Lists what a case holds of one sort.
pub(super) fn list(workbench: &Workbench, arguments: &List) -> Result<(), Fault> {
    look(workbench, &arguments.case)?;
    let output = &arguments.output;
    let command = match arguments.what {
        What::Places => {
            return found::write(workbench, Kinds::Places, &Question::default(), output);
        }
        What::Documents => Command::Documents,
        What::Edits => Command::Edits,
        What::Copies => Command::Copies,
        What::Reports => Command::Reports,
        What::Views => Command::Views,
    };
    match ask(workbench, command)? {
        Answer::Documents(rows) => documents(&rows, output),
        Answer::Edits(rows) => edits(&rows, output),
        Answer::Copies(rows) => copies(&rows, output),
        Answer::Reports(rows) => reports(&rows, output),
        Answer::Views(rows) => views(&rows, output),
        other => Err(misfit(&other)),
    }
}

/// Shows a case, or the mentions of one of its documents.
pub(super) fn show(workbench: &Workbench, arguments: &Show) -> Result<(), Fault> {
    let view = look(workbench, &arguments.case)?;
    if let Some(named) = &arguments.document {
        let question = Question {
            document: Some(workbench.case_document(named)?),
            ..Question::default()
        };
        return found::write(workbench, Kinds::Mentions, &question, &arguments.output);
    }
    let counts = view.counts;
    let rows = [
        ("documents", counts.documents),
        ("places", counts.places),
        ("mentions", counts.mentions),
        ("visits", counts.visits),
        ("basings", counts.bases),
        ("edits", counts.edits),
    ];
    let cells = |(name, count): &(&str, u32)| [(*name).to_owned(), count.to_string()];
    rows_of(
        &arguments.output,
        &[view],
        &[("", false), ("", true)],
        rows.iter().map(cells),
    )
}

/// Makes a snapshot, or lists those there are.
pub(super) fn snapshot(workbench: &Workbench, arguments: &Snapshot) -> Result<(), Fault> {
    let made = if arguments.list {
        // Also where the case itself cannot be opened any more.
        workbench::snapshots_of(&arguments.case)?
    } else {
        open(workbench, &arguments.case)?;
        match ask(workbench, Command::Snapshot)? {
            Answer::Snapshots(made) => made,
            other => return Err(misfit(&other)),
        }
    };
    made.iter()
        .try_for_each(|snapshot| told(&format!("{}  {}", snapshot.at, snapshot.path.display())))
}

fn documents(rows: &[DocumentRow], output: &Output) -> Result<(), Fault> {
    let columns = [
        ("nr", true),
        ("document", false),
        ("title", false),
        ("published", false),
        ("source", false),
        ("mentions", true),
    ];
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let cells = |row: &DocumentRow| {
        [
            row.id.to_string(),
            row.name.clone(),
            text(&row.title),
            text(&row.published),
            text(&row.source),
            row.mentions.to_string(),
        ]
    };
    rows_of(output, rows, &columns, rows.iter().map(cells))
}

fn edits(rows: &[EditRow], output: &Output) -> Result<(), Fault> {
    let columns = [
        ("nr", true),
        ("when", false),
        ("what", false),
        ("why", false),
        ("state", false),
    ];
    let cells = |row: &EditRow| {
        [
            row.id.to_string(),
            row.at.clone(),
            row.what.clone(),
            row.why.clone().unwrap_or_default(),
            row.state.clone(),
        ]
    };
    rows_of(output, rows, &columns, rows.iter().map(cells))
}

fn copies(rows: &[Copies], output: &Output) -> Result<(), Fault> {
    let columns = [("documents", false), ("alike", true)];
    let cells = |row: &Copies| {
        let documents: Vec<_> = row.documents.iter().map(u32::to_string).collect();
        [documents.join(", "), format!("{:.0} %", row.alike * 100.0)]
    };
    rows_of(output, rows, &columns, rows.iter().map(cells))
}

fn reports(rows: &[SameReports], output: &Output) -> Result<(), Fault> {
    let columns = [
        ("of", false),
        ("nr", true),
        ("who", false),
        ("where", false),
        ("from", false),
        ("to", false),
        ("status", false),
        ("document", false),
    ];
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let cells: Vec<_> = rows
        .iter()
        .flat_map(|row| {
            row.reports.iter().map(move |report| {
                let of = if row.contradicting {
                    format!("{}, contradicting", row.of)
                } else {
                    row.of.clone()
                };
                [
                    of,
                    report.id.to_string(),
                    report.who.clone(),
                    text(&report.place),
                    text(&report.from),
                    text(&report.to),
                    report.status.clone(),
                    text(&report.document),
                ]
            })
        })
        .collect();
    rows_of(output, rows, &columns, cells.into_iter())
}

fn views(rows: &[SavedView], output: &Output) -> Result<(), Fault> {
    let columns = [("view", false), ("asks", false)];
    let cells = |row: &SavedView| [row.name.clone(), asked(&row.question)];
    rows_of(output, rows, &columns, rows.iter().map(cells))
}

/// The parts of a question that are given, as JSON.
fn asked(question: &Question) -> String {
    let (given, nothing) = (
        serde_json::to_value(question),
        serde_json::to_value(Question::default()),
    );
    let (Ok(serde_json::Value::Object(mut given)), Ok(nothing)) = (given, nothing) else {
        return String::new();
    };
    given.retain(|part, value| nothing.get(part) != Some(value));
    serde_json::Value::Object(given).to_string()
}

/// Rows as a table or as lines of JSON; they lie nowhere, so that there is no map of them.
fn rows_of<T: Serialize, const N: usize>(
    output: &Output,
    rows: &[T],
    columns: &[Column; N],
    cells: impl ExactSizeIterator<Item = [String; N]>,
) -> Result<(), Fault> {
    output::write(output, |format, out: &mut dyn Write| match format {
        Format::Table => table::table(out, columns, cells),
        Format::Jsonl => found::lines(rows, out),
        Format::Geojson | Format::Csv => Err(io::Error::other(
            "give --format table or jsonl; `dateline case query` gives the others",
        )),
    })
}
