//! What is written, read back and held against the standards.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

mod csv;
mod geojson;
mod geojson_shapes;
