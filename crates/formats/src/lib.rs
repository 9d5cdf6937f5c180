//! Geographic files in and out, one file a format.
//!
//! ```
//! use formats::{Feature, geojson};
//! use geo_types::point;
//! use serde_json::json;
//!
//! let tartus = Feature {
//!     id: Some("geonames:163345".into()),
//!     geometry: Some(point! { x: 35.88659, y: 34.88902 }.into()),
//!     properties: json!({"name": "Tartus"}).as_object().cloned().unwrap_or_default(),
//! };
//! let mut file = Vec::new();
//! geojson::write([tartus], &mut file)?;
//! assert!(String::from_utf8(file)?.starts_with(r#"{"type":"FeatureCollection""#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod csv;
mod decimals;
mod feature;
pub mod geojson;
pub mod kml;

pub use feature::Feature;
