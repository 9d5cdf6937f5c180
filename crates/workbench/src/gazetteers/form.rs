//! Which form a file has, by its name.

use std::path::Path;

/// The forms in which gazetteers come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The dump of `GeoNames`: 19 columns parted by tabs, without a header.
    GeoNames,
    /// A table with a header, that of `OurAirports` among them.
    Csv,
    /// A `FeatureCollection`.
    GeoJson,
    /// Placemarks.
    Kml,
}

/// What an archive must hold, for messages.
pub(super) const WANTED: &str = ".txt, .csv, .tsv, .geojson, .json or .kml file";

impl Form {
    /// The form of a file of that name, in an archive or by itself; none where the name does not tell.
    pub(super) fn of(name: &str) -> Option<Self> {
        let path = Path::new(name);
        let stem = path.file_stem()?.to_string_lossy().to_lowercase();
        let extension = path.extension()?.to_string_lossy().to_lowercase();
        match extension.as_str() {
            // What GeoNames puts beside the data.
            "txt" if ["readme", "iso-languagecodes"].contains(&stem.as_str()) => None,
            "txt" => Some(Self::GeoNames),
            "csv" | "tsv" => Some(Self::Csv),
            "geojson" | "json" => Some(Self::GeoJson),
            "kml" => Some(Self::Kml),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Form;

    #[test]
    fn names_tell_the_form() {
        for (name, form) in [
            ("SY.txt", Some(Form::GeoNames)),
            ("a.zip/allCountries.TXT", Some(Form::GeoNames)),
            ("readme.txt", None),
            ("x/iso-languagecodes.txt", None),
            ("airports.csv", Some(Form::Csv)),
            ("doc.kml", Some(Form::Kml)),
            ("bases.geojson", Some(Form::GeoJson)),
            ("noise.bin", None),
            ("none", None),
        ] {
            assert_eq!(Form::of(name), form, "{name}");
        }
    }
}
