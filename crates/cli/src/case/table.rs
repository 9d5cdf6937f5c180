//! Answers as tables.

use std::io::{self, Write};

use casefile::store::{BaseRow, MentionRow, PlaceRow, VisitRow};
use geoparse::When;
use serde::Serialize;
use workbench::Found;

use crate::table::{self, Column};

/// Answers under the headings of their kind.
pub(super) fn tables(found: &Found, out: &mut dyn Write) -> io::Result<()> {
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
            let cells = |row: &PlaceRow| {
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
            let cells = |row: &VisitRow| {
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
            let cells = |row: &BaseRow| {
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
fn word(variant: impl Serialize) -> String {
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
