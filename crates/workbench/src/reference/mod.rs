//! Reference layers: `GeoJSON` files of the user's own, drawn over the map as they are.

mod read;
mod sheet;

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use serde::Serialize;
use ts_rs::TS;

use crate::{
    Workbench,
    failure::{Code, Failure},
};
use read::{ReferenceError, from_file, read};

/// A reference layer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ReferenceView {
    /// The number to ask for it by, for as long as the program runs.
    pub id: u32,
    /// Of the file.
    pub name: String,
    /// Where the file is; none for one that was only handed over, and is forgotten when the program ends.
    pub path: Option<PathBuf>,
    /// How many features are drawn.
    pub features: usize,
    /// How many could not be, with the reason of the first.
    pub left_out: Option<String>,
    /// West, south, east, north in degrees, with east less than west across the antimeridian.
    pub bbox: Option<[f64; 4]>,
    /// Whether there are points, lines and areas in it.
    pub points: bool,
    /// The same of lines.
    pub lines: bool,
    /// The same of areas.
    pub areas: bool,
}

/// The layers, in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct References {
    held: Mutex<Held>,
}

#[derive(Debug, Default)]
struct Held {
    /// Whether those that were remembered have been read.
    begun: bool,
    last: u32,
    layers: Vec<Layer>,
}

#[derive(Debug)]
struct Layer {
    view: ReferenceView,
    /// What is drawn, as `GeoJSON`.
    drawn: Vec<u8>,
}

impl References {
    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is drawn of the layer of that number.
    pub(crate) fn drawn(&self, id: u32) -> Option<Vec<u8>> {
        let held = self.held();
        let layer = held.layers.iter().find(|layer| layer.view.id == id);
        layer.map(|layer| layer.drawn.clone())
    }
}

impl Workbench {
    /// The reference layers. Those that were remembered and cannot be read any more are left out, and forgotten at the next
    /// change.
    pub fn references(&self) -> Vec<ReferenceView> {
        let mut held = self.references.held();
        if !held.begun {
            held.begun = true;
            for path in self.preferences.kept().references {
                if let Ok(layer) = from_file(&path) {
                    put(&mut held, layer);
                }
            }
        }
        held.layers.iter().map(|layer| layer.view.clone()).collect()
    }

    /// Takes a file in and remembers it; one that is there is read anew.
    ///
    /// # Errors
    /// When it is no `GeoJSON`, too large, or holds nothing to draw.
    pub fn add_reference(&self, path: &Path) -> Result<Vec<ReferenceView>, Failure> {
        let layer = from_file(path).map_err(refused)?;
        self.take_reference(layer)
    }

    /// Takes in what a browser was handed, which has no path.
    ///
    /// # Errors
    /// As [`add_reference`](Self::add_reference).
    pub fn add_reference_text(
        &self,
        name: &str,
        text: &str,
    ) -> Result<Vec<ReferenceView>, Failure> {
        let layer = read(name, None, text.as_bytes()).map_err(refused)?;
        self.take_reference(layer)
    }

    /// Takes a layer away; one that is gone already is no failure.
    ///
    /// # Errors
    /// When it cannot be forgotten.
    pub fn remove_reference(&self, id: u32) -> Result<Vec<ReferenceView>, Failure> {
        self.references();
        self.references
            .held()
            .layers
            .retain(|layer| layer.view.id != id);
        self.remember_references()
    }

    fn take_reference(&self, layer: Layer) -> Result<Vec<ReferenceView>, Failure> {
        self.references();
        put(&mut self.references.held(), layer);
        self.remember_references()
    }

    fn remember_references(&self) -> Result<Vec<ReferenceView>, Failure> {
        let views = self.references();
        let paths = views.iter().filter_map(|view| view.path.clone()).collect();
        self.preferences.change(|kept| kept.references = paths)?;
        Ok(views)
    }
}

/// Puts a layer at the end, or in the place of the same file.
fn put(held: &mut Held, mut layer: Layer) {
    held.last += 1;
    layer.view.id = held.last;
    let same = |other: &Layer| {
        (&other.view.path, &other.view.name) == (&layer.view.path, &layer.view.name)
    };
    match held.layers.iter().position(same) {
        Some(at) => held.layers[at] = layer,
        None => held.layers.push(layer),
    }
}

fn refused(error: ReferenceError) -> Failure {
    Failure::new(Code::BadReference, error)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::Search;

    const TWO: &str = r#"{"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [36.7, 34.7]}, "properties": {"name": "Homs"}},
        {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[178, -17], [-178, -17]]}, "properties": null},
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [36.7, 134.7]}, "properties": {}}]}"#;

    fn bench() -> Workbench {
        Workbench::new(Search::default())
    }

    #[test]
    fn what_can_be_drawn_is_taken_and_the_rest_is_told() {
        let bench = bench();
        let [view] = &bench.add_reference_text("two.geojson", TWO).unwrap()[..] else {
            panic!("one layer was added");
        };
        assert_eq!(
            (view.features, view.points, view.lines, view.areas),
            (2, true, true, false)
        );
        assert!(
            view.left_out
                .as_deref()
                .is_some_and(|why| why.starts_with("1 left out: latitude 134.7"))
        );
        let served = bench.resource(&format!("/reference-{}.geojson", view.id), None);
        assert_eq!(served.status, 200);
        let drawn: serde_json::Value = serde_json::from_slice(&served.body).unwrap();
        assert_eq!(drawn["features"][0]["properties"]["name"], "Homs");
        assert_eq!(drawn["features"][1]["geometry"]["type"], "MultiLineString");
        assert_eq!(bench.remove_reference(view.id).unwrap(), []);
        assert_eq!(bench.resource("/reference-1.geojson", None).status, 404);
    }

    #[test]
    fn anything_else_is_refused_with_what_to_do() {
        for (text, says) in [
            ("latitude,longitude", "no GeoJSON"),
            (
                r#"{"type": "FeatureCollection", "features": []}"#,
                "nothing that could be drawn",
            ),
            (
                r#"{"type": "Feature", "geometry": null, "properties": {}}"#,
                "it has no geometry",
            ),
            ("[1, 2", "no GeoJSON"),
        ] {
            let failure = bench().add_reference_text("own.json", text).unwrap_err();
            assert_eq!(failure.code, Code::BadReference);
            assert!(failure.message.contains(says), "{}", failure.message);
        }
        let failure = bench()
            .add_reference(Path::new("/nowhere/a.geojson"))
            .unwrap_err();
        assert!(
            failure.message.contains("could not be read"),
            "{}",
            failure.message
        );
    }

    #[test]
    fn files_are_remembered_and_the_same_file_is_read_anew() {
        let folder = tempfile::tempdir().unwrap();
        let (path, kept) = (
            folder.path().join("two.geojson"),
            folder.path().join("kept.json"),
        );
        fs::write(&path, TWO).unwrap();
        let bench = || Workbench::new(Search::default()).remembering(kept.clone());
        let first = bench();
        first.add_reference(&path).unwrap();
        assert_eq!(first.add_reference(&path).unwrap().len(), 1);
        assert_eq!(bench().references()[0].name, "two.geojson");
        fs::remove_file(&path).unwrap();
        assert_eq!(bench().references(), []);
    }
}
