//! Tables for people.

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use geoparse::{Actor, Kind, Mention, Reading, Role, Site, When};

/// A column: its heading, and whether it holds numbers.
pub(crate) type Column = (&'static str, bool);

/// The columns of a document's mentions.
const MENTIONS: [Column; 7] = [
    ("text", false),
    ("kind", false),
    ("place", false),
    ("country", false),
    ("lat", true),
    ("lon", true),
    ("sure", true),
];

/// The columns of a document's visits.
const VISITS: [Column; 7] = [
    ("visitor", false),
    ("for", false),
    ("went to", false),
    ("in", false),
    ("status", false),
    ("when", false),
    ("sure", true),
];

/// The columns of a document's basings.
const BASINGS: [Column; 7] = [
    ("forces", false),
    ("of", false),
    ("at", false),
    ("in", false),
    ("status", false),
    ("when", false),
    ("sure", true),
];

/// The mentions as a table, one a row; none where nothing was found.
pub(crate) fn of_mentions(reading: &Reading) -> Option<String> {
    let mentions = &reading.mentions;
    (!mentions.is_empty()).then(|| of_rows(&MENTIONS, mentions.iter().map(row)))
}

/// The visits under a heading of their own.
pub(crate) fn of_visits(reading: &Reading) -> Option<String> {
    let visits = &reading.visits;
    let rows = visits.iter().map(|visit| {
        told(
            &visit.visitor,
            (Some(&visit.destination), visit.host_country.as_ref()),
            (lower(visit.status), visit.date.as_ref()),
            visit.confidence,
        )
    });
    (!visits.is_empty()).then(|| format!("\nvisits\n{}", of_rows(&VISITS, rows)))
}

/// The basings under a heading of their own.
pub(crate) fn of_basings(reading: &Reading) -> Option<String> {
    let basings = &reading.basings;
    let rows = basings.iter().map(|basing| {
        told(
            &basing.operator,
            (basing.site.as_ref(), basing.host_country.as_ref()),
            (lower(basing.status), basing.date.as_ref()),
            basing.confidence,
        )
    });
    (!basings.is_empty()).then(|| format!("\nbasings\n{}", of_rows(&BASINGS, rows)))
}

/// A relation as a row: who, for whom, where, in which country, how it stands, when, how sure.
fn told(
    who: &Actor,
    (site, host): (Option<&Site>, Option<&String>),
    (status, date): (String, Option<&When>),
    confidence: f64,
) -> [String; 7] {
    [
        who.text.clone(),
        who.country.clone().unwrap_or_default(),
        site.map_or("—".into(), |site| site.text.clone()),
        host.cloned().unwrap_or_default(),
        status,
        date.map(when).unwrap_or_default(),
        format!("{:.0} %", confidence * 100.0),
    ]
}

/// A date in days, where they are known, else in the words of the text.
fn when(date: &When) -> String {
    match (&date.from, &date.to) {
        (Some(from), Some(to)) if from == to => from.clone(),
        (Some(from), Some(to)) => format!("{from} – {to}"),
        _ => date.text.clone(),
    }
}

/// The name of a variant in lower case.
fn lower(variant: impl std::fmt::Debug) -> String {
    format!("{variant:?}").to_lowercase()
}

/// Rows under their headings, as wide as the terminal where there is one.
pub(crate) fn of_rows<const N: usize>(
    columns: &[Column; N],
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    let mut table = Table::new();
    table
        .load_preset(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(columns.map(|(heading, _)| heading));
    for (number, (_, numeric)) in columns.iter().enumerate() {
        if let Some(column) = table.column_mut(number).filter(|_| *numeric) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.add_rows(rows.map(|row| row.map(|cell| printable(&cell))));
    table.trim_fmt()
}

fn row(mention: &Mention) -> [String; 7] {
    let place = mention.place.as_ref();
    let degrees =
        |value: Option<f64>| value.map_or(String::new(), |degrees| format!("{degrees:.4}"));
    [
        mention.text.clone(),
        kind(mention),
        place.map_or("—".into(), |place| place.name.clone()),
        place
            .and_then(|place| place.country.clone())
            .unwrap_or_default(),
        degrees(place.map(|place| place.lat)),
        degrees(place.map(|place| place.lon)),
        format!("{:.0} %", mention.confidence * 100.0),
    ]
}

/// Kind and whatever sets the mention apart.
fn kind(mention: &Mention) -> String {
    let kind = match mention.kind {
        Kind::Place => "place",
        Kind::Facility => "facility",
        Kind::Region => "region",
        Kind::Water => "water",
        Kind::Demonym => "demonym",
    };
    let role = if mention.role == Role::Metonymic {
        ", metonymic"
    } else {
        ""
    };
    let nested = if mention.nested { ", nested" } else { "" };
    format!("{kind}{role}{nested}")
}

/// Without control characters: a text must not be able to move the cursor or colour the terminal of who reads it.
pub(crate) fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
