//! A gazetteer of the user's own becomes a layer.

use std::fs;
use std::path::{Path, PathBuf};

use gazetteer::About;
use gazetteer::import::{
    Columns, Defaults, Entry, Import, ImportError, Known, Listener, Report, World, each_entry,
};
use gazetteer::shelf::{Layer, Rank, Shelf};
use jiff::{Timestamp, Unit};

use super::features::{Rules, read_geojson, read_kml};
use super::form::{Form, WANTED};
use crate::{
    Workbench,
    failure::{Code, Failure},
};

/// What shall become a layer.
#[derive(Clone, Debug, Default)]
pub struct NewGazetteer {
    /// Its files; archives are looked into.
    pub files: Vec<PathBuf>,
    /// `GeoNames`' table of alternate names, to be joined to its places.
    pub alternate_names: Option<PathBuf>,
    /// The form of the files, where their names do not tell.
    pub form: Option<Form>,
    /// Name of the layer; else made from the name of the first file.
    pub name: Option<String>,
    /// Where it shall lie; else right under the embedded gazetteer.
    pub rank: Option<Rank>,
    /// Whether a layer of that name gives way.
    pub replace: bool,
    /// Headers of columns whose own names do not tell.
    pub columns: Columns,
    /// Class letter and feature code of places that do not say theirs.
    pub feature: Option<(String, String)>,
    /// What is known of its source; what is empty is filled from the files where they tell.
    pub about: About,
}

/// A layer that was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Its name.
    pub name: String,
    /// What was taken and left.
    pub report: Report,
}

impl Workbench {
    /// Adds a gazetteer of the user's own as a layer; all of it or nothing.
    ///
    /// # Errors
    /// When a file cannot be read or is not what it should be, no row can be used, or the layer cannot be written. What
    /// was there before stays as it was.
    pub fn import_gazetteer(
        &self,
        new: &NewGazetteer,
        listener: &mut dyn Listener,
    ) -> Result<Imported, Failure> {
        let layers = self.shelf()?;
        let name = new.name.clone().unwrap_or_else(|| slug(new.files.first()));
        let world = World::of(&self.knowledge.embedded()?);
        let mut layer = layers.begin(&name, new.rank.clone(), new.replace)?;
        let mut import = Import::new(layers.folder(), &world, listener);
        read(&mut import, new, &name, &world)?;
        let about = about(new, &import.report());
        let report = import.finish(about.clone(), layer.out())?;
        layer.finish(Layer {
            places: report.places,
            skipped: report.skipped.values().sum(),
            imported: now(),
            about,
            ..Layer::default()
        })?;
        Ok(Imported { name, report })
    }

    /// The folder of the user's layers.
    pub(super) fn shelf(&self) -> Result<&Shelf, Failure> {
        let none = || Failure::new(Code::GazetteerLayer, gazetteer::shelf::ShelfError::NoFolder);
        self.knowledge.shelf().ok_or_else(none)
    }
}

/// Reads all files.
fn read(
    import: &mut Import<'_>,
    new: &NewGazetteer,
    layer: &str,
    world: &World,
) -> Result<(), ImportError> {
    let defaults = |class: &str, feature: &str| {
        let own = new.feature.clone();
        let (class, feature) = own.unwrap_or_else(|| (class.to_owned(), feature.to_owned()));
        Defaults {
            layer: layer.to_owned(),
            class,
            feature,
        }
    };
    let (points, areas) = (defaults("P", "PPL"), defaults("L", "RGN"));
    let rules = Rules {
        columns: &new.columns,
        points: &points,
        areas: &areas,
        world,
    };
    for path in &new.files {
        let wanted = |member: &str| Form::of(member).is_some();
        each_entry(path, WANTED, wanted, |entry| {
            read_entry(import, entry, new, &rules)
        })?;
    }
    let table = |member: &str| Form::of(member) == Some(Form::GeoNames);
    new.alternate_names.iter().try_for_each(|names| {
        each_entry(names, ".txt file of names", table, |entry| {
            import.alternate_names(entry)
        })
    })
}

fn read_entry(
    import: &mut Import<'_>,
    entry: Entry<'_>,
    new: &NewGazetteer,
    rules: &Rules<'_>,
) -> Result<(), ImportError> {
    let form = new.form.or_else(|| Form::of(&entry.name));
    match form {
        Some(Form::GeoNames) => import.geonames(entry, new.alternate_names.is_none()),
        Some(Form::Csv) => import.table(entry, rules.columns, rules.points),
        Some(Form::GeoJson) => read_geojson(import, entry, rules),
        Some(Form::Kml) => read_kml(import, entry, rules),
        None => Err(ImportError::Content {
            file: entry.name,
            line: 1,
            problem: "its name does not tell what it is; say it with --format".to_owned(),
        }),
    }
}

/// What the layer says of itself: what the user said, else what its publisher says, else what the file is.
fn about(new: &NewGazetteer, report: &Report) -> About {
    let known = report.known.map(Known::about).unwrap_or_default();
    let file = new.files.first().map(PathBuf::as_path);
    let file_name = file
        .and_then(Path::file_name)
        .map(|name| name.to_string_lossy().into_owned());
    let first = |choices: [String; 3]| {
        let said = choices.into_iter().find(|choice| !choice.is_empty());
        said.unwrap_or_default()
    };
    let given = new.about.clone();
    let file_name = file_name.unwrap_or_default();
    About {
        title: first([given.title, known.title, file_name.clone()]),
        source: first([given.source, known.source, file_name]),
        date: first([
            given.date,
            report.latest.clone(),
            file.and_then(changed).unwrap_or_default(),
        ]),
        licence: first([given.licence, known.licence, String::new()]),
        attribution: first([given.attribution, known.attribution, String::new()]),
    }
}

/// The day on which a file was changed.
fn changed(path: &Path) -> Option<String> {
    let changed = fs::metadata(path).ok()?.modified().ok()?;
    let changed = Timestamp::try_from(changed).ok()?;
    Some(changed.strftime("%Y-%m-%d").to_string())
}

/// This moment, to the second.
fn now() -> String {
    let now = Timestamp::now();
    now.round(Unit::Second).unwrap_or(now).to_string()
}

/// The name of a file as the name of a layer.
fn slug(file: Option<&PathBuf>) -> String {
    let stem = file.and_then(|file| file.file_stem());
    let stem = stem.map(|stem| stem.to_string_lossy().to_lowercase());
    let stem = stem.unwrap_or_default();
    let words: Vec<&str> = stem
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let slug: String = words.join("-").chars().take(40).collect();
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_become_names_of_layers() {
        for (file, name) in [
            ("x/allCountries.zip", "allcountries"),
            ("My bases (2024).csv", "my-bases-2024"),
            ("базы.csv", ""),
        ] {
            assert_eq!(slug(Some(&file.into())), name);
        }
    }
}
