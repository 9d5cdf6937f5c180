//! A file into a reference layer.

use std::{
    fs, io,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use formats::geojson;
use thiserror::Error;

use super::{Layer, ReferenceView, sheet::Sheet};

/// Bytes of the largest file that is taken: the window draws all of it at once.
const LARGEST: u64 = 64 << 20;

/// Why a file is no reference layer.
#[derive(Debug, Error)]
pub(super) enum ReferenceError {
    #[error("{name} could not be read: {source}.")]
    Unreadable { name: String, source: io::Error },
    #[error("{name} has {} MB, and a layer may have {} at most. Cut it down to the area you need.", found >> 20, LARGEST >> 20)]
    TooLarge { name: String, found: u64 },
    #[error(
        "{name}: {source}. A reference layer is a GeoJSON file, a FeatureCollection or a Feature."
    )]
    Foreign {
        name: String,
        source: geojson::ReadError,
    },
    #[error(
        "{name} holds nothing that could be drawn{}. A reference layer is a GeoJSON file with points, lines or areas.",
        why(first.as_deref())
    )]
    Nothing { name: String, first: Option<String> },
}

fn why(first: Option<&str>) -> String {
    first.map_or_else(String::new, |first| format!(": {first}"))
}

/// Reads the layer in a file.
pub(super) fn from_file(path: &Path) -> Result<Layer, ReferenceError> {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy().into_owned();
    let unreadable = |source| ReferenceError::Unreadable {
        name: path.display().to_string(),
        source,
    };
    let found = fs::metadata(path).map_err(unreadable)?.len();
    if found > LARGEST {
        return Err(ReferenceError::TooLarge { name, found });
    }
    let path = path.canonicalize().map_err(unreadable)?;
    let bytes = fs::read(&path).map_err(unreadable)?;
    read(&name, Some(path), &bytes)
}

/// Reads a layer and writes what can be drawn of it: cut at the antimeridian, every position on the globe.
pub(super) fn read(
    name: &str,
    path: Option<PathBuf>,
    bytes: &[u8],
) -> Result<Layer, ReferenceError> {
    let mut sheet = Sheet::default();
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    geojson::read(bytes, &mut |feature| {
        match feature {
            Ok(feature) => sheet.take(feature),
            Err(reason) => sheet.leave_out(reason),
        }
        ControlFlow::Continue(())
    })
    .map_err(|source| ReferenceError::Foreign {
        name: name.to_owned(),
        source,
    })?;
    if sheet.features == 0 {
        return Err(ReferenceError::Nothing {
            name: name.to_owned(),
            first: sheet.first,
        });
    }
    let left_out = sheet
        .first
        .map(|first| format!("{} left out: {first}", sheet.left_out));
    sheet.drawn.extend_from_slice(b"]}");
    Ok(Layer {
        view: ReferenceView {
            id: 0,
            name: name.to_owned(),
            path,
            features: sheet.features,
            left_out,
            bbox: sheet.bounds.extent().map(atlas::Extent::to_array),
            points: sheet.points,
            lines: sheet.lines,
            areas: sheet.areas,
        },
        drawn: sheet.drawn,
    })
}
