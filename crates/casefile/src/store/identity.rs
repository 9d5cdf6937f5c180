//! Which file a path leads to.

use std::path::Path;

/// The file that a path led to when it was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    device: u64,
    number: u64,
}

impl Identity {
    /// The file that the path leads to now; none where there is none.
    #[cfg(unix)]
    pub(crate) fn of(path: &Path) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        let there = std::fs::metadata(path).ok()?;
        Some(Self {
            device: there.dev(),
            number: there.ino(),
        })
    }

    #[cfg(not(unix))]
    pub(crate) fn of(path: &Path) -> Option<Self> {
        path.exists().then_some(Self {
            device: 0,
            number: 0,
        })
    }
}
