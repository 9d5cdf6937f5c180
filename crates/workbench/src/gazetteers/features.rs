//! Features and placemarks as places.

use std::ops::ControlFlow;

use formats::{Feature, geojson, kml};
use gazetteer::SourcePlace;
use gazetteer::import::{
    At, Columns, Defaults, Entry, Import, ImportError, Reason, World, place_of,
};
use serde_json::Value;

/// What holds for the features of a file that do not say otherwise.
pub(super) struct Rules<'r> {
    pub(super) columns: &'r Columns,
    pub(super) points: &'r Defaults,
    pub(super) areas: &'r Defaults,
    pub(super) world: &'r World,
}

/// Hands features to an import, counting them.
struct Taker<'t, 'i> {
    import: &'t mut Import<'i>,
    rules: &'t Rules<'t>,
    file: &'t str,
    unit: &'static str,
    number: u64,
    failed: Option<ImportError>,
}

/// Reads a `GeoJSON` file.
pub(super) fn read_geojson(
    import: &mut Import<'_>,
    entry: Entry<'_>,
    rules: &Rules<'_>,
) -> Result<(), ImportError> {
    let mut taker = Taker::new(import, rules, &entry.name, "feature");
    let read = geojson::read(entry.content, &mut |feature| {
        taker.take(feature.map_err(|_| Reason::NoPoint))
    });
    taker.ended(read.map_err(|error| error.to_string()))
}

/// Reads a KML file.
pub(super) fn read_kml(
    import: &mut Import<'_>,
    entry: Entry<'_>,
    rules: &Rules<'_>,
) -> Result<(), ImportError> {
    let mut taker = Taker::new(import, rules, &entry.name, "placemark");
    let read = kml::read(entry.content, &mut |feature| taker.take(Ok(feature)));
    taker.ended(read.map_err(|error| error.to_string()))
}

impl<'t, 'i> Taker<'t, 'i> {
    fn new(
        import: &'t mut Import<'i>,
        rules: &'t Rules<'t>,
        file: &'t str,
        unit: &'static str,
    ) -> Self {
        Self {
            import,
            rules,
            file,
            unit,
            number: 0,
            failed: None,
        }
    }

    fn take(&mut self, feature: Result<Feature, Reason>) -> ControlFlow<()> {
        self.number += 1;
        let at = At {
            file: self.file,
            unit: self.unit,
            number: self.number,
        };
        let place = feature.and_then(|feature| place(&feature, self.rules));
        let taken = self.import.take(&at, place);
        let taken = taken.and_then(|()| self.import.step(self.file, 0, 0));
        match taken {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                self.failed = Some(error);
                ControlFlow::Break(())
            }
        }
    }

    /// What became of the file: the import's own failure comes before that of reading, which follows from it.
    fn ended(self, read: Result<(), String>) -> Result<(), ImportError> {
        match self.failed {
            Some(error) => Err(error),
            None => read.map_err(|problem| ImportError::Features {
                file: self.file.to_owned(),
                unit: self.unit,
                after: self.number,
                problem,
            }),
        }
    }
}

/// The place of a feature: its properties as the cells of a row, its geometry as label point and bounds.
fn place(feature: &Feature, rules: &Rules<'_>) -> Result<SourcePlace, Reason> {
    let point = feature.label_point().ok_or(Reason::NoPoint)?;
    let mut told: Vec<(String, String)> = feature
        .properties
        .iter()
        .filter_map(|(name, value)| Some((name.clone(), text(value)?)))
        .collect();
    if let Some(id) = &feature.id {
        told.push(("id".to_owned(), id.clone()));
    }
    let defaults = if feature.is_area() {
        rules.areas
    } else {
        rules.points
    };
    let mut place = place_of(
        &told,
        (point.x, point.y),
        rules.columns,
        defaults,
        rules.world,
    )?;
    place.bbox = feature.bounds();
    Ok(place)
}

/// A property as the text of a cell; a list as its parts; none where it is null or an object.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(said) => Some(said.to_string()),
        Value::Array(parts) => Some(parts.iter().filter_map(text).collect::<Vec<_>>().join("|")),
        Value::Null | Value::Object(_) => None,
    }
}
