//! The layers there are, and their order.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use gazetteer::shelf::{Rank, ShelfError};
use gazetteer::{About, Gazetteer};
use serde::Serialize;

use crate::{
    Workbench,
    failure::{Code, Failure},
};

/// A layer of the gazetteer, the embedded one included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LayerView {
    /// By which commands know it; `embedded` is what Dateline ships.
    pub name: String,
    /// Whether it is asked.
    pub on: bool,
    /// How many places it has.
    pub places: u64,
    /// How many different folded names it knows them by; 0 where its file cannot be used.
    pub names: u64,
    /// How many places it has of each `GeoNames` class.
    pub classes: BTreeMap<char, u64>,
    /// How many rows of its source were left out.
    pub skipped: u64,
    /// When it was imported, as ISO 8601; none of the embedded one.
    pub imported: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub about: About,
    /// Bytes of its file.
    pub bytes: u64,
    /// Its file.
    pub file: PathBuf,
    /// What is wrong with it, if anything.
    pub problem: Option<String>,
}

impl Workbench {
    /// All layers, the uppermost first, the embedded one in its place. Each file is opened and checked.
    ///
    /// # Errors
    /// When the embedded gazetteer or the list of layers cannot be read; a layer that cannot is given with its problem.
    pub fn gazetteer_layers(&self) -> Result<Vec<LayerView>, Failure> {
        let manifest = match self.knowledge.shelf() {
            Some(layers) => layers.manifest()?,
            None => gazetteer::shelf::Manifest::default(),
        };
        let mut views = Vec::new();
        for layer in &manifest.above {
            views.push(self.layer_view(layer)?);
        }
        views.push(self.embedded_view()?);
        for layer in &manifest.below {
            views.push(self.layer_view(layer)?);
        }
        Ok(views)
    }

    /// Lays a layer elsewhere.
    ///
    /// # Errors
    /// When there is no such layer, or the list of layers cannot be read or written.
    pub fn rank_gazetteer(&self, name: &str, rank: &Rank) -> Result<(), Failure> {
        Ok(self.shelf()?.rank(name, rank)?)
    }

    /// Switches a layer on or off.
    ///
    /// # Errors
    /// As [`rank_gazetteer`](Self::rank_gazetteer).
    pub fn switch_gazetteer(&self, name: &str, on: bool) -> Result<(), Failure> {
        Ok(self.shelf()?.switch(name, on)?)
    }

    /// Removes a layer and its file.
    ///
    /// # Errors
    /// As [`rank_gazetteer`](Self::rank_gazetteer).
    pub fn remove_gazetteer(&self, name: &str) -> Result<(), Failure> {
        Ok(self.shelf()?.remove(name)?)
    }

    fn layer_view(&self, layer: &gazetteer::shelf::Layer) -> Result<LayerView, Failure> {
        let layers = self.shelf()?;
        let file = layers.file(&layer.name);
        let view = LayerView {
            name: layer.name.clone(),
            on: layer.on,
            places: layer.places,
            names: 0,
            classes: BTreeMap::new(),
            skipped: layer.skipped,
            imported: Some(layer.imported.clone()),
            about: layer.about.clone(),
            bytes: bytes(&file),
            file,
            problem: None,
        };
        Ok(match layers.open(&layer.name) {
            Ok(opened) => counted(view, &opened),
            Err(error) => LayerView {
                problem: Some(error.to_string()),
                ..view
            },
        })
    }

    fn embedded_view(&self) -> Result<LayerView, Failure> {
        let opened = self.knowledge.embedded()?;
        let file = self.knowledge.data()?.gazetteer();
        let about = opened.layers().next().map(|meta| meta.about.clone());
        let view = LayerView {
            name: "embedded".to_owned(),
            on: true,
            places: 0,
            names: 0,
            classes: BTreeMap::new(),
            skipped: 0,
            imported: None,
            about: about.unwrap_or_default(),
            bytes: bytes(&file),
            file,
            problem: None,
        };
        Ok(counted(view, &opened))
    }
}

/// A view with what the file itself says.
fn counted(view: LayerView, opened: &Gazetteer) -> LayerView {
    let names = opened.layers().map(|meta| u64::from(meta.names)).sum();
    LayerView {
        places: opened.len() as u64,
        names,
        classes: opened.classes(),
        ..view
    }
}

fn bytes(file: &std::path::Path) -> u64 {
    fs::metadata(file).map_or(0, |file| file.len())
}

impl From<ShelfError> for Failure {
    fn from(error: ShelfError) -> Self {
        Self::new(Code::GazetteerLayer, error)
    }
}

impl From<gazetteer::import::ImportError> for Failure {
    fn from(error: gazetteer::import::ImportError) -> Self {
        let code = match error {
            gazetteer::import::ImportError::Stopped => Code::Cancelled,
            _ => Code::GazetteerImport,
        };
        Self::new(code, error)
    }
}
