//! A data folder with a handful of places, and the built command over it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use assert_cmd::Command;
use gazetteer::{SourcePlace, pack};
use serde_json::Value;
use tempfile::TempDir;

/// A folder to work in, with data beside it.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    /// A desk whose gazetteer knows five places.
    pub(crate) fn new() -> Self {
        let desk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        fs::create_dir_all(desk.data().join("curated/lexicon")).unwrap();
        fs::write(
            desk.data().join("gazetteer.bin"),
            pack::from_places(places()).unwrap(),
        )
        .unwrap();
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        for folder in ["curated", "curated/lexicon"] {
            let tables = fs::read_dir(shipped.join(folder))
                .unwrap()
                .map(Result::unwrap);
            for table in tables.filter(|table| table.path().is_file()) {
                fs::copy(
                    table.path(),
                    desk.data().join(folder).join(table.file_name()),
                )
                .unwrap();
            }
        }
        desk
    }

    /// The data folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The path of a file in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    /// The command in the folder, with its arguments, over the data.
    pub(crate) fn dateline(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
        command
            .current_dir(self.folder.path())
            .env("DATELINE_DATA", self.data())
            .env("XDG_STATE_HOME", self.path("state"))
            .env("XDG_DATA_HOME", self.path("xdg"))
            .args(arguments);
        command
    }

    /// What the command prints, once it ended with that status.
    pub(crate) fn prints(&self, arguments: &[&str], status: i32) -> String {
        let output = self
            .dateline(arguments)
            .assert()
            .code(status)
            .get_output()
            .clone();
        String::from_utf8(output.stdout).unwrap()
    }

    /// What the command says on standard error, once it ended with that status.
    pub(crate) fn says(&self, arguments: &[&str], status: i32) -> String {
        let output = self
            .dateline(arguments)
            .assert()
            .code(status)
            .get_output()
            .clone();
        String::from_utf8(output.stderr).unwrap()
    }
}

/// The JSON of every line.
pub(crate) fn lines(printed: &str) -> Vec<Value> {
    printed
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn places() -> Vec<SourcePlace> {
    let place =
        |id: &str, name: &str, lat, lon, class: &str, feature: &str, country: &str, population| {
            SourcePlace {
                id: id.into(),
                name: name.into(),
                lat,
                lon,
                class: class.into(),
                feature: feature.into(),
                country: Some(country.into()),
                population,
                ..SourcePlace::default()
            }
        };
    vec![
        place(
            "geonames:524901",
            "Moscow",
            55.75222,
            37.61556,
            "P",
            "PPLC",
            "RU",
            10_381_222,
        ),
        place(
            "geonames:163345",
            "Tartus",
            34.88902,
            35.88659,
            "P",
            "PPLA",
            "SY",
            89_457,
        ),
        place(
            "geonames:170654",
            "Damascus",
            33.5102,
            36.29128,
            "P",
            "PPLC",
            "SY",
            1_569_394,
        ),
        place(
            "geonames:2147714",
            "Sydney",
            -33.86785,
            151.20732,
            "P",
            "PPLA",
            "AU",
            4_627_345,
        ),
        place(
            "ourairports:OSLK",
            "Hmeimim Air Base",
            35.4011,
            35.9487,
            "S",
            "AIRB",
            "SY",
            0,
        ),
    ]
}
