//! What a document or a case says, for other programs.

mod features;
mod jsonl;
mod sheet;
mod whole;

pub use features::{of_case, of_reading, point_of};
pub use jsonl::{Plain, reading_line};
pub use sheet::{COLUMNS, csv, geojson};
pub use whole::{WriteError, write_whole};

/// To four decimals, as finely as a probability is worth telling.
fn four_decimals(probability: f64) -> f64 {
    (probability * 1e4).round() / 1e4
}
