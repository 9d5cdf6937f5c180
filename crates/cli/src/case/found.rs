//! Answers to questions.

use std::io::{self, Write};

use casefile::{
    Status, export as features,
    export::Plain,
    store::{CaseError, MentionRow, Question, Within},
};
use formats::Feature;
use geoparse::{Kind, When};
use serde::Serialize;
use workbench::{Failure, Found, Kinds, Workbench};

use super::{
    args::{Export, Query},
    look,
};
use crate::{
    args::{Format, Output},
    fault::Fault,
    output,
    places::around,
    table::{self, Column},
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
    Ok(Question {
        within: within.transpose()?,
        kinds: arguments.kind.clone(),
        between: arguments.between.clone(),
        text: arguments.text.clone(),
        statuses: arguments.status.clone(),
        country: arguments.country.clone(),
        place: arguments.place.clone(),
        document: document.transpose()?,
        tag: arguments.tag.clone(),
        limit: arguments.limit,
    })
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
            let mut writer = formats::geojson::Writer::new(&mut *out).map_err(features::io_of)?;
            if let Some(worldview) = workbench.worldview()? {
                writer.member("worldview", worldview);
            }
            each(workbench, of, question, &mut |feature| {
                writer.feature(feature).map_err(features::io_of)
            })?;
            writer.finish().map_err(features::io_of)?;
            writeln!(out)?;
        }
        Format::Csv => {
            let mut rows = Vec::new();
            each(workbench, of, question, &mut |feature| {
                rows.push(feature);
                Ok(())
            })?;
            features::csv(columns(of), rows, out)?;
        }
        Format::Jsonl => match workbench.case_query(of, question)? {
            Found::Mentions(rows) => lines(&rows, out)?,
            Found::Places(rows) => lines(&rows, out)?,
            Found::Visits(rows) => lines(&rows, out)?,
            Found::Bases(rows) => lines(&rows, out)?,
        },
        Format::Table => tables(&workbench.case_query(of, question)?, out)?,
    }
    Ok(())
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

fn tables(found: &Found, out: &mut dyn Write) -> io::Result<()> {
    match found {
        Found::Mentions(rows) => {
            let columns = [
                ("nr", true),
                ("document", false),
                ("text", false),
                ("kind", false),
                ("place", false),
                ("country", false),
                ("status", false),
                ("sentence", false),
            ];
            table(out, &columns, rows.iter().map(mention))
        }
        Found::Places(rows) => {
            let columns = [
                ("id", false),
                ("place", false),
                ("country", false),
                ("feature", false),
                ("mentions", true),
                ("documents", true),
            ];
            let cells = |row: &casefile::store::PlaceRow| {
                let place = &row.place;
                [
                    place.id.clone(),
                    place.name.clone(),
                    place.country.clone().unwrap_or_default(),
                    place.feature.clone(),
                    row.mentions.to_string(),
                    row.documents.to_string(),
                ]
            };
            table(out, &columns, rows.iter().map(cells))
        }
        Found::Visits(rows) => {
            let columns = [
                ("nr", true),
                ("visitor", false),
                ("to", false),
                ("from", false),
                ("when", false),
                ("status", false),
                ("document", false),
            ];
            let cells = |row: &casefile::store::VisitRow| {
                let visit = &row.visit;
                [
                    row.id.to_string(),
                    visit.visitor.text.clone(),
                    visit.destination.text.clone(),
                    visit
                        .origin
                        .as_ref()
                        .map(|site| site.text.clone())
                        .unwrap_or_default(),
                    days(visit.date.as_ref()),
                    word(visit.status),
                    row.told.document_name.clone().unwrap_or_default(),
                ]
            };
            table(out, &columns, rows.iter().map(cells))
        }
        Found::Bases(rows) => {
            let columns = [
                ("nr", true),
                ("operator", false),
                ("site", false),
                ("host", false),
                ("force", false),
                ("status", false),
                ("document", false),
            ];
            let cells = |row: &casefile::store::BaseRow| {
                let basing = &row.basing;
                [
                    row.id.to_string(),
                    basing.operator.text.clone(),
                    basing
                        .site
                        .as_ref()
                        .map(|site| site.text.clone())
                        .unwrap_or_default(),
                    basing.host_country.clone().unwrap_or_default(),
                    basing.force.clone().unwrap_or_default(),
                    word(basing.status),
                    row.told.document_name.clone().unwrap_or_default(),
                ]
            };
            table(out, &columns, rows.iter().map(cells))
        }
    }
}

fn mention(row: &MentionRow) -> [String; 8] {
    let place = row.mention.place.as_ref();
    [
        row.id.to_string(),
        row.document_name.clone(),
        row.mention.text.clone(),
        word(row.mention.kind),
        place.map_or("—".into(), |place| place.name.clone()),
        place
            .and_then(|place| place.country.clone())
            .unwrap_or_default(),
        word(row.status),
        row.sentence.clone(),
    ]
}

fn days(date: Option<&When>) -> String {
    let Some(date) = date else {
        return String::new();
    };
    match (&date.from, &date.to) {
        (Some(from), Some(to)) if from == to => from.clone(),
        (Some(from), Some(to)) => format!("{from}..{to}"),
        _ => date.text.clone(),
    }
}

/// The word of a variant.
pub(super) fn word(variant: impl Serialize) -> String {
    let value = serde_json::to_value(variant).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

/// Rows under their headings; nothing where there is none.
pub(super) fn table<const N: usize>(
    out: &mut dyn Write,
    columns: &[Column; N],
    rows: impl ExactSizeIterator<Item = [String; N]>,
) -> io::Result<()> {
    if rows.len() == 0 {
        return Ok(());
    }
    writeln!(out, "{}", table::of_rows(columns, rows))
}
