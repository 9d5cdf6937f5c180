//! Tables for people.

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use geoparse::{Kind, Mention, Reading, Role};

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

/// A reading as a table, one mention a row; empty text where nothing was found.
pub(crate) fn of_reading(reading: &Reading) -> String {
    of_rows(&MENTIONS, reading.mentions.iter().map(row))
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
