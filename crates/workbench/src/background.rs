//! A user's own detailed background map: a `PMTiles` file beside the base map.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use thiserror::Error;

use crate::{
    Workbench,
    failure::{Code, Failure},
    view::BackgroundView,
};

/// Bytes of a version 3 header (`PMTiles` specification, section 3).
const HEADER: usize = 127;
const MAGIC: &[u8] = b"PMTiles";
const VERSION: u8 = 3;
/// Tile type 1 is Mapbox Vector Tile.
const VECTOR: u8 = 1;
/// Compressions that a window can undo: none and gzip.
const READABLE: [u8; 2] = [1, 2];

/// Why a file is no background map.
#[derive(Debug, Error)]
enum BackgroundError {
    #[error("{} could not be read: {source}.", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    #[error("{} is not a PMTiles file. Choose one whose name ends in .pmtiles, as Protomaps offers for download.", path.display())]
    Foreign { path: PathBuf },
    #[error("{} is PMTiles version {found}; only version {VERSION} can be read. Convert it with `pmtiles convert`.", path.display())]
    Version { path: PathBuf, found: u8 },
    #[error("{} holds pictures, not vector tiles. Choose a file with vector tiles in the Protomaps basemap schema.", path.display())]
    Pictures { path: PathBuf },
    #[error("{} is compressed in a way that the window cannot undo. Convert it to gzip.", path.display())]
    Compression { path: PathBuf },
    #[error("{} is cut off: it should have {expected} bytes and has {found}. Fetch it again.", path.display())]
    Short {
        path: PathBuf,
        expected: u64,
        found: u64,
    },
}

impl Workbench {
    /// The background map in use; none where none was chosen. One that has gone is told as a failure.
    ///
    /// # Errors
    /// When the file is no longer what it was.
    pub fn background(&self) -> Result<Option<BackgroundView>, Failure> {
        self.background_file().map(|path| told(&path)).transpose()
    }

    /// Draws the map over this file from now on, and remembers it; none goes back to the base map alone.
    ///
    /// # Errors
    /// When the file is no `PMTiles` with vector tiles; the one in use stays.
    pub fn choose_background(
        &self,
        path: Option<PathBuf>,
    ) -> Result<Option<BackgroundView>, Failure> {
        let view = path.as_deref().map(told).transpose()?;
        self.preferences.change(|kept| kept.background = path)?;
        Ok(view)
    }

    pub(crate) fn background_file(&self) -> Option<PathBuf> {
        self.preferences.kept().background
    }
}

fn told(path: &Path) -> Result<BackgroundView, Failure> {
    inspect(path).map_err(|error| Failure::new(Code::BadBackground, error))
}

fn inspect(path: &Path) -> Result<BackgroundView, BackgroundError> {
    let own = || path.to_owned();
    let unreadable = |source| BackgroundError::Unreadable {
        path: own(),
        source,
    };
    let mut file = File::open(path).map_err(unreadable)?;
    let found = file.metadata().map_err(unreadable)?.len();
    let mut header = Vec::new();
    file.by_ref()
        .take(HEADER as u64)
        .read_to_end(&mut header)
        .map_err(unreadable)?;
    let Some(rest) = header.strip_prefix(MAGIC) else {
        return Err(BackgroundError::Foreign { path: own() });
    };
    match rest.first() {
        Some(&VERSION) => {}
        Some(&found) => return Err(BackgroundError::Version { path: own(), found }),
        None => return Err(BackgroundError::Foreign { path: own() }),
    }
    let fields = Fields::of(&header).ok_or_else(|| BackgroundError::Short {
        path: own(),
        expected: HEADER as u64,
        found,
    })?;
    if fields.tile_type != VECTOR {
        return Err(BackgroundError::Pictures { path: own() });
    }
    if !fields.compressions.iter().all(|one| READABLE.contains(one)) {
        return Err(BackgroundError::Compression { path: own() });
    }
    if found < fields.end {
        return Err(BackgroundError::Short {
            path: own(),
            expected: fields.end,
            found,
        });
    }
    let name = path.file_name().unwrap_or(path.as_os_str());
    Ok(BackgroundView {
        name: name.to_string_lossy().into_owned(),
        max_zoom: fields.max_zoom,
        bbox: fields.bbox,
    })
}

/// What the header says.
struct Fields {
    /// One past the last byte that it names.
    end: u64,
    compressions: [u8; 2],
    tile_type: u8,
    max_zoom: u8,
    bbox: [f64; 4],
}

impl Fields {
    /// None where the header is cut off.
    fn of(header: &[u8]) -> Option<Self> {
        let long = |at: usize| Some(u64::from_le_bytes(header.get(at..at + 8)?.try_into().ok()?));
        let degrees = |at: usize| {
            let number = i32::from_le_bytes(header.get(at..at + 4)?.try_into().ok()?);
            Some(f64::from(number) / 1e7)
        };
        let byte = |at: usize| header.get(at).copied();
        let mut end = HEADER as u64;
        // Root directory, metadata, leaf directories, tiles: where each begins and how long it is.
        for at in [8, 24, 40, 56] {
            end = end.max(long(at)?.saturating_add(long(at + 8)?));
        }
        Some(Self {
            end,
            compressions: [byte(97)?, byte(98)?],
            tile_type: byte(99)?,
            max_zoom: byte(101)?,
            bbox: [degrees(102)?, degrees(106)?, degrees(110)?, degrees(114)?],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Search;

    fn header(change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
        let mut bytes = vec![0; HEADER];
        bytes[..7].copy_from_slice(MAGIC);
        bytes[7] = VERSION;
        bytes[8..16].copy_from_slice(&127_u64.to_le_bytes());
        bytes[97..102].copy_from_slice(&[2, 2, VECTOR, 0, 15]);
        bytes[102..106].copy_from_slice(&355_000_000_i32.to_le_bytes());
        change(&mut bytes);
        bytes
    }

    fn chosen(bytes: &[u8]) -> Result<Option<BackgroundView>, Failure> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("own.pmtiles");
        std::fs::write(&path, bytes).unwrap();
        let bench = Workbench::new(Search::default())
            .remembering(folder.path().join("config/preferences.json"));
        bench.choose_background(Some(path))
    }

    #[test]
    fn a_vector_pmtiles_file_is_taken() {
        let view = chosen(&header(|_| ())).unwrap().unwrap();
        assert_eq!((view.name.as_str(), view.max_zoom), ("own.pmtiles", 15));
        assert!((view.bbox[0] - 35.5).abs() < 1e-9);
    }

    #[test]
    fn anything_else_is_refused_with_what_to_do() {
        let beyond = |bytes: &mut Vec<u8>| bytes[64..72].copy_from_slice(&500_u64.to_le_bytes());
        for (bytes, says) in [
            (b"GIF89a".to_vec(), "is not a PMTiles file"),
            (header(|bytes| bytes[7] = 2), "version 2"),
            (header(|bytes| bytes[99] = 2), "pictures"),
            (header(|bytes| bytes[98] = 4), "compressed"),
            (header(beyond), "cut off"),
            (header(|bytes| bytes.truncate(60)), "cut off"),
        ] {
            let failure = chosen(&bytes).unwrap_err();
            assert_eq!(failure.code, Code::BadBackground);
            assert!(failure.message.contains(says), "{}", failure.message);
        }
    }

    #[test]
    fn the_choice_outlives_the_window_and_can_be_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let (path, file) = (
            folder.path().join("own.pmtiles"),
            folder.path().join("kept.json"),
        );
        std::fs::write(&path, header(|_| ())).unwrap();
        let bench = || Workbench::new(Search::default()).remembering(file.clone());
        bench().choose_background(Some(path.clone())).unwrap();
        assert_eq!(bench().background().unwrap().unwrap().name, "own.pmtiles");
        assert_eq!(
            bench()
                .resource("/background.pmtiles", Some("bytes=0-6"))
                .body,
            MAGIC
        );
        bench().choose_background(None).unwrap();
        assert_eq!(bench().background().unwrap(), None);
        assert_eq!(bench().resource("/background.pmtiles", None).status, 404);
    }
}
