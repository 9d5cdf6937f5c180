//! What a document or a case says, for other programs.

mod columns;
mod credits;
mod features;
mod jsonl;
mod mention;
mod relations;
mod rows;
mod sheet;
mod whole;

pub use columns::{BASE_COLUMNS, MENTION_COLUMNS, PLACE_COLUMNS, VISIT_COLUMNS};
pub use credits::Credits;
pub use features::{of_reading, point_of};
pub use jsonl::{Plain, reading_line};
pub use mention::{MentionPoint, MentionProperties};
pub use relations::{READ_BASING_COLUMNS, READ_VISIT_COLUMNS, bases_of, visits_of};
pub use rows::{of_base, of_mention, of_place, of_visit};
pub use sheet::{COLUMNS, credit, csv, geojson, geojson_in, io_of, io_of_table};
pub use whole::{WriteError, write_whole};
pub(crate) use whole::{explained, folder_of};

/// To four decimals, as finely as a probability is worth telling.
pub(crate) fn four_decimals(probability: f64) -> f64 {
    (probability * 1e4).round() / 1e4
}
