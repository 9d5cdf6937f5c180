//! What every format writes.

use geo_types::Geometry;
use serde_json::{Map, Value};

/// One thing on the map, with what is known about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feature {
    /// Its identifier in the file, if it has one.
    pub id: Option<String>,
    /// Where it lies, in degrees of longitude and latitude; none where that is not known.
    pub geometry: Option<Geometry>,
    /// What is known about it.
    pub properties: Map<String, Value>,
}
