//! Where the data files are.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
};

use gazetteer::shelf::Shelf;
use thiserror::Error;

/// The file that tells a data folder from any other folder of that name.
const MARK: &str = "gazetteer.bin";

/// The folder that holds what Dateline ships: gazetteer, base map, curated tables and samples.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataDir {
    root: PathBuf,
}

/// No data folder was found.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "the data files are missing: no {MARK} in {}. Run `make data` to build them, or name their folder with --data or DATELINE_DATA.",
    listed(searched)
)]
pub struct NoData {
    /// The folders looked in, in order.
    pub searched: Vec<PathBuf>,
}

/// What decides where to look. Whoever starts the program fills it in, so that tests can, too.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// Given by the user on the command line.
    pub given: Option<PathBuf>,
    /// Given by the user in `DATELINE_DATA`.
    pub environment: Option<PathBuf>,
    /// The program itself.
    pub executable: Option<PathBuf>,
    /// What the shell adds: the resources of a bundle.
    pub shell: Vec<PathBuf>,
    /// Where the user's own gazetteers are; none for nowhere.
    pub shelf: Option<Shelf>,
}

impl Search {
    /// As this process was started; `given` is what `--data` says, `shell` what the shell adds.
    pub fn here(given: Option<PathBuf>, shell: Vec<PathBuf>) -> Self {
        let environment = env::var_os("DATELINE_DATA").filter(|value| *value != OsString::new());
        Self {
            given,
            environment: environment.map(PathBuf::from),
            executable: env::current_exe().ok(),
            shell,
            shelf: Shelf::here(),
        }
    }

    /// The folders to look in, in order. What the user named is the only one: falling back to another silently would
    /// answer from data that they did not ask for.
    pub fn folders(&self) -> Vec<PathBuf> {
        if let Some(named) = self.given.as_ref().or(self.environment.as_ref()) {
            return vec![named.clone()];
        }
        let beside = self.executable.as_deref().and_then(Path::parent);
        let above = beside
            .into_iter()
            .flat_map(Path::ancestors)
            .map(|folder| folder.join("data"));
        let shared = beside
            .and_then(Path::parent)
            .map(|prefix| prefix.join("share/dateline"));
        above
            .chain(shared)
            .chain(self.shell.iter().cloned())
            .collect()
    }
}

impl DataDir {
    /// The first folder of the search that holds a gazetteer.
    ///
    /// # Errors
    /// When none does; the message names all of them.
    pub fn find(search: &Search) -> Result<Self, NoData> {
        let searched = search.folders();
        match searched.iter().find(|folder| folder.join(MARK).is_file()) {
            Some(root) => Ok(Self { root: root.clone() }),
            None => Err(NoData { searched }),
        }
    }

    /// The packed gazetteer.
    pub fn gazetteer(&self) -> PathBuf {
        self.root.join(MARK)
    }

    /// The packed worldviews.
    pub fn worldviews(&self) -> PathBuf {
        self.root.join("worldviews.bin")
    }

    /// One of the tables that the reader works with.
    pub fn lexicon(&self, table: &str) -> PathBuf {
        self.root.join("curated/lexicon").join(table)
    }

    /// One of the tables and files that editors write by hand.
    pub fn curated(&self, table: &str) -> PathBuf {
        self.root.join("curated").join(table)
    }

    /// A file of the tagger: its model or its vocabulary.
    pub fn tagger(&self, file: &str) -> PathBuf {
        self.root.join("tagger").join(file)
    }

    /// A sample text, or the list of them.
    pub fn sample(&self, file: &str) -> PathBuf {
        self.root.join("samples").join(file)
    }

    /// The built window, for a browser.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// A file that the map draws from.
    pub fn resource(&self, file: &str) -> PathBuf {
        self.root.join(file)
    }
}

fn listed(folders: &[PathBuf]) -> String {
    let shown: Vec<_> = folders
        .iter()
        .map(|folder| folder.display().to_string())
        .collect();
    shown.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(given: Option<&str>, environment: Option<&str>) -> Search {
        Search {
            given: given.map(PathBuf::from),
            environment: environment.map(PathBuf::from),
            executable: Some("/opt/app/bin/dateline".into()),
            shell: vec!["/usr/lib/Dateline/data".into()],
            shelf: None,
        }
    }

    // The order is documented: people rely on it to try other data.
    #[test]
    fn the_order_is_the_documented_one() {
        let folders = search(None, None).folders();
        let expected = [
            "/opt/app/bin/data",
            "/opt/app/data",
            "/opt/data",
            "/data",
            "/opt/app/share/dateline",
            "/usr/lib/Dateline/data",
        ];
        assert_eq!(folders, expected.map(PathBuf::from));
    }

    #[test]
    fn what_the_user_names_is_the_only_folder() {
        assert_eq!(
            search(Some("/a"), Some("/b")).folders(),
            [PathBuf::from("/a")]
        );
        assert_eq!(search(None, Some("/b")).folders(), [PathBuf::from("/b")]);
    }

    // A folder named `data` stands beside many programs; only one with a gazetteer is ours.
    #[test]
    fn a_folder_without_a_gazetteer_is_passed_by() {
        let root = tempfile::tempdir().unwrap();
        let (near, far) = (root.path().join("target/data"), root.path().join("data"));
        for folder in [&near, &far] {
            std::fs::create_dir_all(folder).unwrap();
        }
        let search = Search {
            executable: Some(root.path().join("target/dateline")),
            ..Search::default()
        };
        assert!(
            DataDir::find(&search)
                .unwrap_err()
                .to_string()
                .contains("make data")
        );
        std::fs::write(far.join(MARK), b"").unwrap();
        assert_eq!(DataDir::find(&search).unwrap(), DataDir { root: far });
    }
}
