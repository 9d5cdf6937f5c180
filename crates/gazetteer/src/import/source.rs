//! Files, and the files in archives, as streams that cannot grow without end.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use zip::ZipArchive;

use super::{ImportError, unreadable};

/// Bytes that no row of a gazetteer reaches.
pub const LARGEST_ROW: u64 = 1 << 20;

/// Bytes that an archive may unpack to, whatever its size.
const HARMLESS: u64 = 64 << 20;
/// How many times its size an archive may unpack to beyond that; text does not shrink so far.
const RATIO: u64 = 200;

/// A file, or a file of an archive.
pub struct Entry<'e> {
    /// For messages, as in `SY.zip/SY.txt`.
    pub name: String,
    /// Its bytes as far as they are known, to tell how far reading is; 0 where not.
    pub size: u64,
    /// Its content.
    pub content: &'e mut dyn BufRead,
}

/// Opens a file and hands it over; of a `.zip`, each file that `wanted` takes by its name.
///
/// # Errors
/// [`ImportError`] when the file cannot be read, the archive is damaged or has nothing that is wanted (`what` says what
/// that is), and whatever `read` gives.
pub fn each_entry(
    path: &Path,
    what: &'static str,
    wanted: impl Fn(&str) -> bool,
    mut read: impl FnMut(Entry<'_>) -> Result<(), ImportError>,
) -> Result<(), ImportError> {
    let name = path.display().to_string();
    let file = File::open(path).map_err(unreadable(&name))?;
    let size = file.metadata().map_err(unreadable(&name))?.len();
    let mut file = BufReader::with_capacity(1 << 18, file);
    let start = file.fill_buf().map_err(unreadable(&name))?;
    if !start.starts_with(b"PK") {
        let content = &mut file;
        return read(Entry {
            name,
            size,
            content,
        });
    }
    let damaged = |source| ImportError::Archive {
        file: name.clone(),
        source,
    };
    let mut archive = ZipArchive::new(file).map_err(damaged)?;
    let all: Vec<String> = archive
        .file_names()
        .flatten()
        .map(std::borrow::Cow::into_owned)
        .collect();
    let chosen: Vec<&String> = all.iter().filter(|member| wanted(member)).collect();
    if chosen.is_empty() {
        let found = if all.is_empty() {
            "nothing".to_owned()
        } else {
            all.iter().take(5).cloned().collect::<Vec<_>>().join(", ")
        };
        return Err(ImportError::EmptyArchive {
            file: name,
            wanted: what,
            found,
        });
    }
    for member in chosen {
        let unpacked = archive.by_name(member).map_err(damaged)?;
        let size = unpacked.size();
        let limit = HARMLESS.max(unpacked.compressed_size().saturating_mul(RATIO));
        let content = Bounded {
            from: unpacked,
            left: limit,
        };
        read(Entry {
            name: format!("{name}/{member}"),
            size,
            content: &mut BufReader::with_capacity(1 << 18, content),
        })?;
    }
    Ok(())
}

/// A stream that fails beyond so many bytes.
struct Bounded<R> {
    from: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(buffer)?;
        let left = self.left.checked_sub(read as u64);
        self.left = left.ok_or_else(|| {
            io::Error::other(format!(
                "it unpacks to more than {RATIO} times its size, as no gazetteer does"
            ))
        })?;
        Ok(read)
    }
}
