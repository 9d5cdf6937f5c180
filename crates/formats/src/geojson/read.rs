//! Reading features one by one, however many a file has.

use std::fmt;
use std::io::Read;
use std::ops::ControlFlow;

use geo_types::Geometry;
use geojson::feature::Id;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use thiserror::Error;

use crate::Feature;

/// Why a file cannot be read as `GeoJSON`.
#[derive(Debug, Error)]
pub enum ReadError {
    /// It is no JSON, or breaks off; the message has line and column.
    #[error("it is no GeoJSON: {0}")]
    Json(#[from] serde_json::Error),
    /// Whoever took the features wanted no more.
    #[error("stopped")]
    Stopped,
}

/// Whoever takes features as they are read, or why one cannot be used; a break ends the reading.
pub type Take<'t> = dyn FnMut(Result<Feature, String>) -> ControlFlow<()> + 't;

/// Reads a `FeatureCollection`, or a single `Feature`, and hands over each feature as soon as it is read.
///
/// ```
/// let file = r#"{"type": "FeatureCollection", "features": [
///     {"type": "Feature", "geometry": {"type": "Point", "coordinates": [36.7, 34.7]}, "properties": {"name": "Homs"}}]}"#;
/// let mut names = Vec::new();
/// formats::geojson::read(file.as_bytes(), &mut |feature| {
///     names.extend(feature.map(|feature| feature.properties["name"].to_string()));
///     std::ops::ControlFlow::Continue(())
/// })?;
/// assert_eq!(names, ["\"Homs\""]);
/// # Ok::<(), formats::geojson::ReadError>(())
/// ```
///
/// # Errors
/// [`ReadError`] where the file is no JSON; a feature that is none is handed over as such, and the rest goes on.
pub fn read(reader: impl Read, take: &mut Take<'_>) -> Result<(), ReadError> {
    let mut json = serde_json::Deserializer::from_reader(reader);
    let mut stopped = false;
    let whole = Whole {
        take,
        stopped: &mut stopped,
    };
    let read = whole.deserialize(&mut json).and_then(|()| json.end());
    if stopped {
        return Err(ReadError::Stopped);
    }
    Ok(read?)
}

/// The object that the file is.
struct Whole<'t, 'f> {
    take: &'t mut Take<'f>,
    stopped: &'t mut bool,
}

impl<'de> DeserializeSeed<'de> for Whole<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a FeatureCollection or a Feature")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let mut single = Map::new();
        while let Some(member) = members.next_key::<String>()? {
            match member.as_str() {
                "features" => members.next_value_seed(Features {
                    take: &mut *self.take,
                    stopped: &mut *self.stopped,
                })?,
                "type" | "id" | "geometry" | "properties" => {
                    single.insert(member, members.next_value()?);
                }
                _ => members.next_value::<IgnoredAny>().map(drop)?,
            }
        }
        if single.get("type").is_some_and(|kind| kind == "Feature") {
            hand_over(Value::Object(single), self.take, self.stopped)?;
        }
        Ok(())
    }
}

/// The array of features.
struct Features<'t, 'f> {
    take: &'t mut Take<'f>,
    stopped: &'t mut bool,
}

impl<'de> DeserializeSeed<'de> for Features<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Features<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of features")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut features: A) -> Result<(), A::Error> {
        while let Some(feature) = features.next_element::<Value>()? {
            hand_over(feature, self.take, self.stopped)?;
        }
        Ok(())
    }
}

/// Hands a feature over; an error where no more are wanted.
fn hand_over<E: serde::de::Error>(
    feature: Value,
    take: &mut Take<'_>,
    stopped: &mut bool,
) -> Result<(), E> {
    if take(feature_of(feature)).is_break() {
        *stopped = true;
        return Err(E::custom("stopped"));
    }
    Ok(())
}

fn feature_of(feature: Value) -> Result<Feature, String> {
    let feature: geojson::Feature =
        serde_json::from_value(feature).map_err(|error| error.to_string())?;
    let geometry = feature.geometry.map(Geometry::<f64>::try_from).transpose();
    Ok(Feature {
        id: feature.id.map(|id| match id {
            Id::String(id) => id,
            Id::Number(id) => id.to_string(),
        }),
        geometry: geometry.map_err(|error| error.to_string())?,
        properties: feature.properties.unwrap_or_default(),
    })
}
